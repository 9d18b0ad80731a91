package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Theme;
import florin.money.Money;
import florin.reports.Cell;
import florin.reports.ChartKind;
import florin.reports.Period;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.reports.SampleReports;
import florin.text.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ChartCaptionTest {
  private static final ChartPainter PAINTER = new ChartPainter();
  private static final ReportTable CATEGORIES =
      SampleReports.byCategory(
          "EUR", "Food", "412.37", "Travel", "1204.50", "Rent", "950", "Health", "96");

  @Test
  void aBudgetSaysWhatWasSpentOfWhatEachBucketWasGiven() {
    ReportTable budget =
        SampleReports.budget("Fun", "100", "110", "Food", "400", "300", "Gifts", "0", "35.50");

    assertThat(caption(ChartKind.USE, budget, Locale.ENGLISH))
        .isEqualTo(
            """
            October 2026: 89% of the budget spent
            Total: 445.50 EUR of 500.00 EUR (89%)
            Gifts: 35.50 EUR of 0.00 EUR
            Fun: 110.00 EUR of 100.00 EUR (110%)
            Food: 300.00 EUR of 400.00 EUR (75%)\
            """);
    assertThat(title(ChartKind.USE, SampleReports.budget("Gifts", "0", "35.50")))
        .isEqualTo("Budget: October 2026");
  }

  @Test
  void saysTitleTotalAndTheLargestThree() {
    assertThat(caption(ChartKind.DONUT, CATEGORIES, Locale.ENGLISH))
        .isEqualTo(
            """
            Travel is 45% of October 2026
            Total: 2,662.87 EUR
            Travel: 1,204.50 EUR (45.2%)
            Rent: 950.00 EUR (35.7%)
            Food: 412.37 EUR (15.5%)\
            """);
    assertThat(caption(ChartKind.BAR, CATEGORIES, Locale.GERMAN))
        .isEqualTo(
            """
            Oktober 2026: 45 % entfallen auf Travel
            Summe: 2.662,87 EUR
            Travel: 1.204,50 EUR (45,2 %)
            Rent: 950,00 EUR (35,7 %)
            Food: 412,37 EUR (15,5 %)\
            """);
  }

  @Test
  void saysWhatIsLeftOver() {
    ReportTable months = SampleReports.byMonth(YearMonth.of(2026, 9), "1000", "400", "900", "800");

    assertThat(caption(ChartKind.TREND, months, Locale.ENGLISH).replace('\u2009', ' '))
        .isEqualTo(
            """
            Sept – Oct 2026: 700.00 EUR left over
            Income: 1,900.00 EUR
            Expenses: 1,200.00 EUR\
            """);
    assertThat(caption(ChartKind.TREND, months, Locale.GERMAN))
        .isEqualTo(
            """
            Sept.–Okt. 2026: 700,00 EUR übrig
            Einnahmen: 1.900,00 EUR
            Ausgaben: 1.200,00 EUR\
            """);
  }

  @Test
  void saysWhatIsMissingAndWhatIsEven() {
    YearMonth october = YearMonth.of(2026, 10);

    assertThat(title(ChartKind.TREND, SampleReports.byMonth(october, "400", "1000")))
        .isEqualTo("October 2026: 600.00 EUR short");
    assertThat(title(ChartKind.TREND, SampleReports.byMonth(october, "400", "400")))
        .isEqualTo("October 2026: income and expenses balance");
  }

  @Test
  void saysTheHighestDays() {
    ReportTable days =
        SampleReports.byDay(
            SampleReports.OCTOBER, "2026-10-03", "20", "2026-10-14", "279.22", "2026-10-20", "-5");

    assertThat(caption(ChartKind.LINE, days, Locale.ENGLISH))
        .isEqualTo(
            """
            October 2026: the highest day was 14 Oct
            Expenses: 294.22 EUR
            14 Oct: 279.22 EUR
            3 Oct: 20.00 EUR\
            """);
    assertThat(caption(ChartKind.LINE, days, Locale.GERMAN))
        .startsWith("Oktober 2026: der höchste Tag war der 14. Okt.");
  }

  @Test
  void aWeekIsNamedBeforeItsFinding() {
    Period week = Period.weekFrom(LocalDate.of(2026, 11, 9));
    ReportTable days = SampleReports.byDay(week, "2026-11-12", "20");

    assertThat(title(ChartKind.LINE, days))
        .isEqualTo("Week of 9–15 Nov 2026: the highest day was 12 Nov");
  }

  @Test
  void namesWhatThePictureLeavesOut() {
    ReportTable euros = SampleReports.byCategory("EUR", "Food", "30", "Rent", "70", "Back", "-4");
    ReportTable dollars = SampleReports.byCategory("USD", "Hotel", "500");
    List<List<Cell>> rows = Stream.concat(euros.rows().stream(), dollars.rows().stream()).toList();
    ReportTable both = new ReportTable(euros.heading(), euros.columns(), rows, List.of());

    assertThat(caption(ChartKind.DONUT, both, Locale.ENGLISH))
        .isEqualTo(
            """
            Rent is 70% of October 2026
            Total: 100.00 EUR
            Rent: 70.00 EUR (70.0%)
            Food: 30.00 EUR (30.0%)
            Not in the picture: -4.00 EUR, USD\
            """);
    assertThat(caption(ChartKind.BAR, both, Locale.ENGLISH))
        .startsWith("Expenses by category: October 2026\nTotal: 96.00 EUR")
        .endsWith("Not in the picture: USD");
  }

  @Test
  void monthsWithoutARowAreZero() {
    ReportTable year =
        SampleReports.byMonth(YearMonth.of(2026, 1), "10", "1", "20", "2", "30", "3");
    List<List<Cell>> rows = List.of(year.rows().get(0), year.rows().get(2));
    ReportTable gap = new ReportTable(year.heading(), year.columns(), rows, List.of());
    Timeline timeline =
        Timeline.of(OneCurrency.of(gap), 2, new ReportWords(Messages.in(Locale.ENGLISH)));

    assertThat(timeline.times()).hasSize(3);
    assertThat(timeline.series().getFirst().amounts())
        .containsExactly(euro("10"), euro("0"), euro("30"));
  }

  @Test
  void daysStillToComeAreNotDrawnAsZero() {
    Period november = Period.month(YearMonth.of(2026, 11));
    ReportTable days = SampleReports.byDay(november, "2026-11-03", "20");
    Timeline timeline =
        Timeline.of(OneCurrency.of(days), 1, new ReportWords(Messages.in(Locale.ENGLISH)));

    assertThat(timeline.times().getFirst()).isEqualTo("2026-11-01");
    assertThat(timeline.times().getLast())
        .isEqualTo(LocalDate.ofInstant(days.asOf(), ZoneOffset.UTC));
  }

  @Test
  void aDayInAnotherYearHasItsYear() {
    Period winter = Period.span(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 31));
    ReportTable days = SampleReports.byDay(winter, "2025-12-24", "20", "2026-01-02", "10");

    assertThat(title(ChartKind.LINE, days)).endsWith("the highest day was 24 Dec 2025");
  }

  @Test
  void aSingleDayIsNotTheHighestOfItself() {
    LocalDate day = LocalDate.of(2026, 11, 19);

    assertThat(title(ChartKind.LINE, SampleReports.byDay(Period.day(day), "2026-11-19", "20")))
        .isEqualTo("Expenses by day: Thu 19 Nov 2026");
  }

  private static String caption(ChartKind kind, ReportTable table, Locale locale) {
    return ((Drawing.Picture) PAINTER.paint(kind, table, Theme.LIGHT, locale)).caption();
  }

  private static String title(ChartKind kind, ReportTable table) {
    return ((Drawing.Picture) PAINTER.paint(kind, table, Theme.LIGHT, Locale.ENGLISH)).title();
  }

  private static Quantity euro(String amount) {
    return Quantity.of(Money.of(amount, "EUR"));
  }
}
