package florin.bot.render;

import florin.Theme;
import florin.reports.ChartKind;
import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Draws reports as PNG pictures of 1280 by 800 pixels, the width at which chats do not shrink them.
 * Safe for use by several threads; a picture takes some 20 ms once warm.
 */
public final class ChartPainter {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;
  private static final double ENLARGED = 1.6;
  private static final int MARGIN = 36;
  private static final Canvas.Place BODY =
      new Canvas.Place(MARGIN, 104, WIDTH - 2 * MARGIN, HEIGHT - 104 - 28);
  private static final float[] TITLE_SIZES = {24, 22, 20};
  private static final int TREND_LINES = 2;
  private static final int DAILY_LINES = 1;

  private final Fonts fonts;
  private final Lettering lettering;

  /**
   * @throws IllegalStateException if this machine cannot letter a picture
   */
  public ChartPainter() {
    this.fonts = Fonts.load().check();
    this.lettering = new Lettering(fonts);
  }

  /**
   * Draws a report, or says why there is nothing to draw.
   *
   * @throws IllegalArgumentException if the report lacks the columns that the kind needs
   */
  public Drawing paint(ChartKind kind, ReportTable table, Theme theme, Locale locale) {
    ReportWords words = new ReportWords(Messages.in(locale));
    if (table.isEmpty()) {
      return new Drawing.Sentence(words.nothing(table));
    }
    OneCurrency figures = OneCurrency.of(table);
    return switch (kind) {
      case TREND -> lines(figures, TREND_LINES, theme, words);
      case LINE -> lines(figures, DAILY_LINES, theme, words);
      case BAR -> bars(figures, theme, words);
      case DONUT -> ring(figures, theme, words);
      case COMBINED -> combined(figures, theme, words);
      case USE -> use(figures, theme, words);
      case DONUTS -> rings(figures, theme, words);
      case MATRIX -> matrix(figures, theme, words);
    };
  }

  private Drawing lines(OneCurrency figures, int most, Theme theme, ReportWords words) {
    Timeline timeline = Timeline.of(figures, most, words);
    String title = new ChartTitle(figures.table(), words).of(timeline);
    ChartCaption caption = new ChartCaption(words, title).of(timeline).without(figures.leftOut());
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    return picture(sheet, canvas -> new LineChart(canvas, timeline).paint());
  }

  private Drawing bars(OneCurrency figures, Theme theme, ReportWords words) {
    Shares shares = Shares.of(figures, words);
    String title = new ChartTitle(figures.table(), words).of(shares);
    ChartCaption caption =
        new ChartCaption(words, title).of(shares).withoutRest(shares).without(figures.leftOut());
    Shares drawn = shares.withoutRest().largest(BarChart.MOST_BARS, words);
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    return picture(sheet, canvas -> new BarChart(canvas, drawn).paint());
  }

  private Drawing ring(OneCurrency figures, Theme theme, ReportWords words) {
    Shares all = Shares.of(figures, words);
    Shares shares = all.aboveZero();
    if (shares.shares().isEmpty()) {
      String period = words.period(figures.table().period());
      return new Drawing.Sentence(words.say("chart.noShares", period));
    }
    String title = new ChartTitle(figures.table(), words).of(shares);
    ChartCaption caption =
        new ChartCaption(words, title).of(shares).without(all).without(figures.leftOut());
    Shares drawn = shares.largest(DonutChart.MOST_SHARES, words);
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    return picture(sheet, canvas -> new DonutChart(canvas, drawn).paint());
  }

  private Drawing combined(OneCurrency figures, Theme theme, ReportWords words) {
    Timeline timeline = Timeline.of(figures, Integer.MAX_VALUE, words);
    boolean parts = figures.table().columns().getLast().labelKey().equals("report.total");
    var titles = new ChartTitle(figures.table(), words);
    String title = parts ? titles.ofParts(timeline) : titles.ofDifference(timeline);
    var caption = new ChartCaption(words, title);
    (parts ? caption.ofParts(timeline) : caption.of(timeline)).without(figures.leftOut());
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    return picture(sheet, canvas -> new CombinedChart(canvas, timeline).paint());
  }

  private Drawing use(OneCurrency figures, Theme theme, ReportWords words) {
    Allotments all = Allotments.of(figures, words);
    String title = new ChartTitle(figures.table(), words).of(all);
    ChartCaption caption =
        new ChartCaption(words, title)
            .of(all)
            .withoutNames(all.after(AllotmentChart.MOST_ROWS))
            .without(figures.leftOut());
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    Allotments drawn = all.first(AllotmentChart.MOST_ROWS);
    return picture(sheet, canvas -> new AllotmentChart(canvas, drawn).paint());
  }

  private Drawing rings(OneCurrency figures, Theme theme, ReportWords words) {
    Shares all = Shares.of(figures, kind -> kind == Column.Kind.MONEY, words);
    Shares amounts = all.aboveZero();
    Shares counts = Shares.of(figures, kind -> kind == Column.Kind.COUNT, words);
    if (amounts.shares().isEmpty()) {
      String period = words.period(figures.table().period());
      return new Drawing.Sentence(words.say("chart.noShares", period));
    }
    Shares drawn = amounts.largest(TwinRings.MOST_SHARES, words);
    Shares counted = counts.likewise(drawn);
    String title = new ChartTitle(figures.table(), words).of(amounts);
    ChartCaption caption =
        new ChartCaption(words, title)
            .ofBoth(amounts, counts)
            .without(all)
            .without(figures.leftOut());
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    return picture(
        sheet,
        canvas ->
            new TwinRings(
                    canvas,
                    drawn,
                    heading(figures, Column.Kind.MONEY, words),
                    counted,
                    heading(figures, Column.Kind.COUNT, words))
                .paint());
  }

  private static String heading(OneCurrency figures, Column.Kind kind, ReportWords words) {
    return words.heading(figures.table().columns().get(figures.first(kind::equals)));
  }

  private Drawing matrix(OneCurrency figures, Theme theme, ReportWords words) {
    Matrix matrix = Matrix.of(figures, words);
    String title = new ChartTitle(figures.table(), words).of(matrix);
    ChartCaption caption =
        new ChartCaption(words, title)
            .of(matrix)
            .withoutNames(matrix.leftOut())
            .without(figures.leftOut());
    Sheet sheet = new Sheet(title, figures.table(), caption, theme, words);
    return picture(sheet, canvas -> new HeatTable(canvas, matrix).paint());
  }

  /** What stands around a chart, whatever its kind. */
  private record Sheet(
      String title, ReportTable table, ChartCaption caption, Theme theme, ReportWords words) {}

  private Drawing picture(Sheet sheet, Consumer<Canvas> chart) {
    BufferedImage picture =
        new BufferedImage(
            (int) (WIDTH * ENLARGED), (int) (HEIGHT * ENLARGED), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.scale(ENLARGED, ENLARGED);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      Canvas canvas =
          new Canvas(graphics, lettering, fonts, Palette.of(sheet.theme()), sheet.words(), BODY);
      graphics.setColor(canvas.palette().ground());
      graphics.fillRect(0, 0, WIDTH, HEIGHT);
      chart.accept(canvas);
      surround(canvas, sheet);
    } finally {
      graphics.dispose();
    }
    return new Drawing.Picture(Png.encode(picture), sheet.title(), sheet.caption().text());
  }

  private void surround(Canvas canvas, Sheet sheet) {
    Lettering.Style title = canvas.style(20, true, canvas.palette().ink());
    for (float size : TITLE_SIZES) {
      title = canvas.style(size, true, canvas.palette().ink());
      if (lettering.width(sheet.title(), title) <= BODY.width()) {
        break;
      }
    }
    Lettering.Style subtitle = canvas.style(14, false, canvas.palette().muted());
    Lettering.Style note = canvas.style(12, false, canvas.palette().muted());
    ReportWords words = sheet.words();
    line(canvas, sheet.title(), title, 53);
    line(
        canvas,
        words.say("chart.subtitle", words.title(sheet.table()), sheet.table().book()),
        subtitle,
        77);
    line(canvas, sheet.caption().note(), note, HEIGHT - 12);
  }

  private void line(Canvas canvas, String text, Lettering.Style style, int baseline) {
    String fitting = lettering.shortened(text, style, BODY.width());
    canvas.text(fitting, style, MARGIN, baseline, Lettering.Align.LEFT);
  }
}
