package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import florin.Theme;
import florin.money.Money;
import florin.reports.ChartKind;
import florin.reports.ReportTable;
import florin.reports.SampleReports;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rings, bars, lines and axes are as large as the figures they stand for. */
final class ChartShapesTest extends PaintedCharts {
  @Test
  void theRingsColoursCoverWhatTheirSharesSay() throws IOException {
    BufferedImage image =
        decoded(
            picture(
                ChartKind.DONUT,
                SampleReports.byCategory("EUR", "a", "50", "b", "30", "c", "20"),
                Theme.LIGHT,
                Locale.ENGLISH));
    Rectangle ring = new Rectangle(50, 160, 580, 620);
    List<Color> series = Palette.of(Theme.LIGHT).series();
    double a = count(image, ring, series.get(0));
    double b = count(image, ring, series.get(1));
    double c = count(image, ring, series.get(2));

    assertThat(a / (a + b + c)).isCloseTo(0.5, within(0.01));
    assertThat(b / (a + b + c)).isCloseTo(0.3, within(0.01));
  }

  @Test
  void theFirstShareBeginsAtTwelveAndRunsClockwise() throws IOException {
    BufferedImage image =
        decoded(
            picture(
                ChartKind.DONUT,
                SampleReports.byCategory("EUR", "a", "50", "b", "30", "c", "20"),
                Theme.DARK,
                Locale.ENGLISH));
    List<Color> series = Palette.of(Theme.DARK).series();
    int middle = 330;

    assertThat(new Color(image.getRGB(middle + 20, 230))).isEqualTo(series.get(0));
    assertThat(new Color(image.getRGB(middle + 20, 695))).isEqualTo(series.get(0));
    assertThat(new Color(image.getRGB(middle - 20, 695))).isEqualTo(series.get(1));
    assertThat(new Color(image.getRGB(middle - 20, 230))).isEqualTo(series.get(2));
  }

  @Test
  void barsAreAsLongAsTheirAmountsAndDescend() throws IOException {
    List<Integer> lengths = barLengths(bars("Food", "25", "Rent", "100", "Gifts", "50"));

    assertThat(lengths).hasSize(3);
    assertThat(lengths.get(1) * 1.0 / lengths.get(0)).isCloseTo(0.5, within(0.01));
    assertThat(lengths.get(2) * 1.0 / lengths.get(0)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void barsBeyondTheTwelfthAreOne() throws IOException {
    String[] twenty =
        IntStream.range(0, 20)
            .boxed()
            .flatMap(number -> Stream.of("Category " + number, Integer.toString(40 - number)))
            .toArray(String[]::new);

    assertThat(barLengths(bars(twenty))).hasSize(12);
  }

  @Test
  void aDayWithoutEntriesIsZero() throws IOException {
    BufferedImage image = decoded(picture(ChartKind.LINE, DAYS, Theme.LIGHT, Locale.ENGLISH));
    Color line = Palette.of(Theme.LIGHT).series().getFirst();
    int bottom = lowest(image, line);
    Rectangle baseline = new Rectangle(0, bottom - 6, 1280, 7);

    assertThat(count(image, baseline, line)).as("runs along zero").isGreaterThan(2000);
  }

  @Test
  void theAxisStartsAtZeroHoweverHighTheAmounts() {
    assertThat(Scale.of(List.of(euro("2200"), euro("2500")).stream()))
        .isEqualTo(new Scale(0, 3000, 1000));
    assertThat(Scale.of(List.of(euro("-40"), euro("75")).stream()))
        .isEqualTo(new Scale(-50, 100, 50));
    assertThat(Scale.of(List.of(euro("0")).stream())).isEqualTo(new Scale(0, 1, 1));
  }

  @Test
  void theAxisIsNumberedInTheReadersLanguage() {
    Scale thousands = new Scale(0, 400_000, 100_000);
    Scale millions = new Scale(0, 5_000_000, 2_500_000);

    assertThat(thousands.labels(Locale.ENGLISH).apply(300_000)).isEqualTo("300,000");
    assertThat(thousands.labels(Locale.GERMAN).apply(300_000)).isEqualTo("300.000");
    assertThat(millions.labels(Locale.ENGLISH).apply(2_500_000)).isEqualTo("2.5M");
    assertThat(millions.labels(Locale.GERMAN).apply(2_500_000)).isEqualTo("2,5\u00a0Mio.");
    assertThat(new Scale(0, 0.2, 0.05).labels(Locale.GERMAN).apply(0.15)).isEqualTo("0,15");
  }

  /** The longest run of the bars' colour in each band of rows that has some. */
  private static List<Integer> barLengths(BufferedImage image) {
    Color bar = Palette.of(Theme.LIGHT).series().getFirst();
    List<Integer> lengths = new ArrayList<>();
    boolean inside = false;
    for (int y = 0; y < image.getHeight(); y++) {
      int length = count(image, new Rectangle(0, y, image.getWidth(), 1), bar);
      if (length > 0 && !inside) {
        lengths.add(length);
      }
      inside = length > 0;
    }
    return lengths;
  }

  private static int lowest(BufferedImage image, Color color) {
    for (int y = image.getHeight() - 1; y > 0; y--) {
      if (count(image, new Rectangle(0, y, image.getWidth(), 1), color) > 0) {
        return y;
      }
    }
    throw new AssertionError("nothing in that colour");
  }

  private static Quantity euro(String amount) {
    return Quantity.of(Money.of(amount, "EUR"));
  }

  @Test
  void aRingOfNothingAboveZeroIsASentence() {
    ReportTable refunds = SampleReports.byCategory("EUR", "Refund", "-12", "Zero", "0");

    assertThat(PAINTER.paint(ChartKind.DONUT, refunds, Theme.LIGHT, Locale.ENGLISH))
        .isEqualTo(
            new Drawing.Sentence(
                "There are no shares to draw for October 2026, because no amount is above zero."
                    + " Try bars instead."));
  }
}
