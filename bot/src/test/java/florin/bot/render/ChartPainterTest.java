package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Theme;
import florin.reports.ChartKind;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.SampleReports;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every chart is a picture chats show as it is, whatever its figures and names, or a sentence. */
final class ChartPainterTest extends PaintedCharts {
  private static final Rectangle TITLE = new Rectangle(50, 50, 1180, 50);
  private static final ReportTable CATEGORIES =
      SampleReports.byCategory(
          "EUR",
          "Travel",
          "1204.50",
          "Rent",
          "950",
          "Food",
          "412.37",
          "Health",
          "96",
          "Clothes",
          "74.90",
          "Gifts",
          "40",
          "Phone",
          "25",
          "Insurance of the household and all in it",
          "18.40",
          "Fees",
          "7.15",
          "Books",
          "3.20",
          "Sweets",
          "1.10",
          "Stamps",
          "1",
          "Pens",
          "0.85",
          "Paper",
          "0.30");
  private static final ReportTable MONTHS =
      SampleReports.byMonth(
          YearMonth.of(2025, 12),
          "3683",
          "2093",
          "2674",
          "1922",
          "3905",
          "3201",
          "3851",
          "2190",
          "3520",
          "1918",
          "5131",
          "3003",
          "3944",
          "2254",
          "3628",
          "3287",
          "3777",
          "1516",
          "3419",
          "2916",
          "3907",
          "2662",
          "4121",
          "2877");

  @ParameterizedTest
  @EnumSource
  void isAPictureThatChatsShowUnshrunk(ChartKind kind) throws IOException {
    for (Theme theme : Theme.values()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
        Drawing.Picture drawn = picture(kind, sample(kind), theme, locale);
        BufferedImage image = decoded(drawn);
        Palette palette = Palette.of(theme);

        keep(kind + "-" + theme + "-" + locale, drawn);
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(drawn.png()).hasSizeLessThan(300_000);
        assertThat(new Color(image.getRGB(3, 3))).isEqualTo(palette.ground());
        assertThat(count(image, TITLE, palette.ink())).as("ink of the title").isGreaterThan(500);
        assertThat(count(image, whole(image), palette.series().getFirst())).isGreaterThan(1000);
      }
    }
  }

  @Test
  void anotherFindingLettersAnotherTitle() throws IOException {
    BufferedImage rent = bars("Rent", "950", "Food", "10");
    BufferedImage food = bars("Food", "950", "Rent", "10");

    assertThat(pixels(rent, TITLE)).isNotEqualTo(pixels(food, TITLE));
  }

  @Test
  void drawsTheSameTwice() {
    Drawing.Picture once = picture(ChartKind.TREND, MONTHS, Theme.LIGHT, Locale.ENGLISH);
    Drawing.Picture again = picture(ChartKind.TREND, MONTHS, Theme.LIGHT, Locale.ENGLISH);

    assertThat(once.png()).isEqualTo(again.png());
  }

  @Test
  void oddFiguresAndNamesAreDrawnAllTheSame() throws IOException {
    List<ReportTable> odd =
        List.of(
            SampleReports.byCategory("EUR", "Only one", "950"),
            SampleReports.byCategory("JPY", "食費", "120450", "شراء طعام", "95000", "ספרים", "41237"),
            SampleReports.byCategory("EUR", "🍕👨‍👩‍👧 \n\t Pizza", "10", "", "5", "\u0000", "2"),
            SampleReports.byCategory("EUR", "x".repeat(5000), "9999999999998", "y", "0.01"),
            SampleReports.byCategory("EUR", "Food", "20", "Refund", "-70", "Zero", "0"));
    for (ReportTable table : odd) {
      for (ChartKind kind : List.of(ChartKind.BAR, ChartKind.DONUT)) {
        Drawing.Picture drawn = picture(kind, table, Theme.DARK, Locale.GERMAN);

        keep("odd-" + kind + "-" + odd.indexOf(table), drawn);
        assertThat(decoded(drawn).getWidth()).isEqualTo(1280);
        assertThat(drawn.caption().lines().count()).isLessThanOrEqualTo(6);
        assertThat(drawn.caption()).hasSizeLessThan(1024);
      }
    }
  }

  @Test
  void oddStretchesOfTimeAreDrawnAllTheSame() throws IOException {
    String[] fiveYears = new String[120];
    Arrays.fill(fiveYears, "10");
    List<String> twoYears = new ArrayList<>();
    LocalDate first = LocalDate.of(2024, 11, 1);
    for (LocalDate day = first; day.getYear() < 2026; day = day.plusDays(3)) {
      twoYears.addAll(List.of(day.toString(), Integer.toString(day.getDayOfMonth())));
    }
    List<Drawing> drawn =
        List.of(
            trend(SampleReports.byMonth(YearMonth.of(2026, 10), "10", "20")),
            trend(SampleReports.byMonth(YearMonth.of(2026, 10), "0", "0")),
            trend(SampleReports.byMonth(YearMonth.of(2026, 9), "-10", "-20", "5", "5000000")),
            trend(SampleReports.byMonth(YearMonth.of(2020, 1), fiveYears)),
            line(SampleReports.byDay(Period.day(first), first.toString(), "12")),
            line(SampleReports.byDay(SampleReports.OCTOBER, "2026-10-31", "-12")),
            line(
                SampleReports.byDay(
                    Period.span(first, LocalDate.of(2025, 12, 31)),
                    twoYears.toArray(String[]::new))));

    for (int index = 0; index < drawn.size(); index++) {
      Drawing.Picture picture = (Drawing.Picture) drawn.get(index);
      keep("time-" + index, picture);
      assertThat(decoded(picture).getHeight()).isEqualTo(800);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingToDrawIsASentence(ChartKind kind) {
    assertThat(PAINTER.paint(kind, SampleReports.byCategory("EUR"), Theme.LIGHT, Locale.GERMAN))
        .isEqualTo(new Drawing.Sentence("Für Oktober 2026 ist nichts gebucht."));
  }

  @Test
  void aReportWithoutTheColumnsIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> PAINTER.paint(ChartKind.LINE, CATEGORIES, Theme.LIGHT, Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("report.byCategory");
  }

  private static ReportTable sample(ChartKind kind) {
    return switch (kind) {
      case TREND -> MONTHS;
      case LINE -> DAYS;
      case BAR, DONUT -> CATEGORIES;
      case COMBINED -> SampleReports.methodsByMonth(2026);
      case DONUTS -> SampleReports.methodShares();
      case MATRIX -> SampleReports.matrix(2026);
      case USE ->
          SampleReports.budget(
              "Household",
              "400",
              "300",
              "Fun",
              "100",
              "110",
              "Travels of all the family in summer",
              "250",
              "0",
              "Presents",
              "0",
              "35.50",
              "Savings",
              "200",
              "-20");
    };
  }

  private static Drawing trend(ReportTable table) {
    return PAINTER.paint(ChartKind.TREND, table, Theme.LIGHT, Locale.ENGLISH);
  }

  private static void keep(String name, Drawing.Picture picture) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/charts"));
    Files.write(folder.resolve(name + ".png"), picture.png());
  }

  private static Rectangle whole(BufferedImage image) {
    return new Rectangle(0, 0, image.getWidth(), image.getHeight());
  }
}
