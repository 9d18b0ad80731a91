package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.Place;
import florin.money.Money;
import florin.people.Membership;
import florin.text.Messages;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each report shows of the entries. */
final class ReportsTest extends ReportsWorld {
  private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
  private static final ReportWords WORDS = new ReportWords(Messages.in(Locale.ENGLISH));

  @Test
  void expensesByCategoryAreTheLargestFirstWithTheirShares() {
    spend("30", "2026-10-01", "food");
    spend("60", "2026-10-31", "housing");
    spend("15", "2026-10-15", "food");
    spend("99", "2026-09-30", "food");
    spend("99", "2026-11-01", "food");
    earn("1000", "2026-10-05");
    spend("3", "2026-10-06", "");
    assertThat(rows(make(Reports.EXPENSES_BY_CATEGORY, OCTOBER)))
        .containsExactly("housing|60.00|55.6%", "food|45.00|41.7%", "no category|3.00|2.8%");
    assertThat(totals(make(Reports.EXPENSES_BY_CATEGORY, OCTOBER))).containsExactly("|108.00|");
    assertThat(rows(make(Reports.INCOME_BY_CATEGORY, OCTOBER)))
        .containsExactly("salary|1,000.00|100.0%");
  }

  @Test
  void aRefundNetsWithinItsCategory() {
    spend("30", "2026-10-01", "food");
    record(
        EntryDraft.of(EntryKind.REFUND, eur("10"), day("2026-10-02"), "")
            .category(category("food")));
    assertThat(rows(make(Reports.EXPENSES_BY_CATEGORY, OCTOBER)))
        .containsExactly("food|20.00|100.0%");
  }

  @Test
  void aDeletedEntryIsInNoReport() {
    int number = spend("30", "2026-10-01", "food");
    fresh.run(anna, books -> books.ledger().voidEntry(number));
    for (Report report : List.of(Reports.EXPENSES_BY_CATEGORY, Reports.BY_MONTH, Reports.BY_DAY)) {
      assertThat(make(report, OCTOBER).isEmpty()).as(report.name()).isTrue();
    }
    assertThat(fresh.list(anna, books -> books.reports().sums(EntryFilter.all()))).isEmpty();
  }

  @Test
  void monthsThatHadNothingAreLeftOutAndPartsOfMonthsAreCountedByDay() {
    earn("100", "2026-01-31");
    spend("10", "2026-02-01", "food");
    spend("20", "2026-04-15", "food");
    spend("40", "2026-04-16", "food");
    Period period = Period.span(day("2026-01-31"), day("2026-04-15"));
    assertThat(rows(make(Reports.BY_MONTH, period)))
        .containsExactly(
            "Jan 2026|100.00|0.00|100.00",
            "Feb 2026|0.00|10.00|-10.00",
            "Apr 2026|0.00|20.00|-20.00");
    assertThat(totals(make(Reports.BY_MONTH, period))).containsExactly("|100.00|30.00|70.00");
  }

  @Test
  void daysAreSummedWithAndWithoutAFilter() {
    spend("10", "2026-10-02", "food");
    spend("5", "2026-10-02", "transport");
    spend("7", "2026-10-09", "food");
    assertThat(rows(make(Reports.BY_DAY, OCTOBER)))
        .containsExactly("2 Oct 2026|15.00", "9 Oct 2026|7.00");
    EntryFilter food = EntryFilter.where().categories(Set.of(category("food"))).build();
    assertThat(rows(fresh.as(anna, books -> books.reports().make(Reports.BY_DAY, OCTOBER, food))))
        .containsExactly("2 Oct 2026|10.00", "9 Oct 2026|7.00");
  }

  @Test
  void everyReportSaysWhoseItIsOfWhenAndOfWhichRevision() {
    spend("10", "2026-10-02", "food");
    for (Report report : Reports.all()) {
      ReportTable table = make(report, OCTOBER);
      assertThat(table.book()).as(report.name()).isEqualTo("Personal");
      assertThat(table.asOf()).isEqualTo(fresh.clock().instant());
      assertThat(table.revision()).isEqualTo(1);
      boolean ofOther = report.name().matches("(income|positive|neutral|customers)-.*");
      assertThat(table.isEmpty()).as(report.name()).isEqualTo(ofOther);
    }
  }

  @Test
  void currenciesStandApart() {
    Currency dollar = Currency.getInstance("USD");
    long dollars = fresh.as(anna, books -> books.locations().add("Dollars", false, dollar)).id();
    spend("10", "2026-10-02", "food");
    record(
        EntryDraft.expense(new Money(java.math.BigDecimal.TEN, dollar), day("2026-10-03"), "")
            .at(Place.location(dollars))
            .category(category("food")));
    ReportTable table = make(Reports.EXPENSES_BY_CATEGORY, OCTOBER);
    assertThat(rows(table)).containsExactly("food|10.00|100.0%", "food|10.00|100.0%");
    assertThat(totals(table)).hasSize(2);
    assertThat(fresh.list(anna, books -> books.reports().sums(EntryFilter.all())))
        .extracting(sums -> sums.currency().getCurrencyCode())
        .containsExactly("EUR", "USD");
  }

  @Test
  void anAgentSeesOnlyTheOwnPart() {
    Membership ben = fresh.join(fresh.register("Ben"), anna.book().id(), Role.AGENT);
    spend("10", "2026-10-02", "food");
    fresh.run(
        ben,
        books ->
            books
                .ledger()
                .record(EntryDraft.expense(eur("3"), day("2026-10-02"), "").inFuture(true)));
    assertThat(totals(fresh.as(ben, books -> books.reports().make(Reports.BY_DAY, OCTOBER))))
        .containsExactly("|3.00");
    assertThat(totals(make(Reports.BY_DAY, OCTOBER))).containsExactly("|13.00");
  }

  private ReportTable make(Report report, Period period) {
    return fresh.as(anna, books -> books.reports().make(report, period));
  }

  private void earn(String amount, String date) {
    record(EntryDraft.income(eur(amount), day(date), "").category(category("salary")));
  }

  private static List<String> rows(ReportTable table) {
    return table.rows().stream().map(ReportsTest::line).toList();
  }

  private static List<String> totals(ReportTable table) {
    return table.totals().stream().map(ReportsTest::line).toList();
  }

  private static String line(List<Cell> row) {
    return String.join("|", row.stream().map(WORDS::text).toList());
  }
}
