package florin.bot.render;

import florin.Theme;
import florin.reports.ChartKind;
import florin.reports.ReportTable;
import florin.reports.SampleReports;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The pictures lie in {@code target/charts} afterwards, for people to look at. */
abstract class PaintedCharts {
  static final ChartPainter PAINTER = new ChartPainter();
  static final ReportTable DAYS =
      SampleReports.byDay(
          SampleReports.OCTOBER,
          "2026-10-01",
          "86.20",
          "2026-10-14",
          "279.22",
          "2026-10-20",
          "79.10",
          "2026-10-31",
          "57.90");

  static Drawing line(ReportTable table) {
    return PAINTER.paint(ChartKind.LINE, table, Theme.DARK, Locale.GERMAN);
  }

  static BufferedImage bars(String... namesAndAmounts) throws IOException {
    ReportTable table = SampleReports.byCategory("EUR", namesAndAmounts);
    return decoded(picture(ChartKind.BAR, table, Theme.LIGHT, Locale.ENGLISH));
  }

  static Drawing.Picture picture(ChartKind kind, ReportTable table, Theme theme, Locale locale) {
    return (Drawing.Picture) PAINTER.paint(kind, table, theme, locale);
  }

  static BufferedImage decoded(Drawing.Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  static int[] pixels(BufferedImage image, Rectangle part) {
    return image.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width);
  }

  static int count(BufferedImage image, Rectangle part, Color color) {
    int found = 0;
    for (int pixel : pixels(image, part)) {
      found += pixel == color.getRGB() ? 1 : 0;
    }
    return found;
  }
}
