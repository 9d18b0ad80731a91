package florin.reports;

import static florin.reports.ReportBook.eur;
import static florin.reports.ReportBook.headings;
import static florin.reports.ReportBook.rows;
import static florin.reports.ReportBook.totals;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.Sign;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Months, years and all years, by sign and by category, with figures added up by hand. */
final class YearReportsTest {
  private static final Period YEAR = Period.year(Year.of(2026));

  private final ReportBook book = new ReportBook();

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void aYearIsTwelveMonthsWithTheirBalance() {
    book.earn("1000", "2026-01-31", "salary");
    book.spend("300.50", "2026-01-01", "rent");
    book.spend("20.25", "2026-12-31", "food");
    book.spend("99", "2025-12-31", "food");
    ReportTable table = book.make(Reports.BY_MONTH, YEAR);
    assertThat(headings(table)).isEqualTo("Month|Income|Expenses|Left");
    assertThat(rows(table))
        .containsExactly("Jan 2026|1,000.00|300.50|699.50", "Dec 2026|0.00|20.25|-20.25");
    assertThat(totals(table)).containsExactly("|1,000.00|320.75|679.25");
  }

  @Test
  void whatIsNeitherIncomeNorExpenseHasAColumnAndCountsInTheBalance() {
    book.earn("1000", "2026-01-31", "salary");
    book.spend("300", "2026-01-15", "rent");
    book.record(EntryDraft.of(EntryKind.OPENING, eur("50"), LocalDate.parse("2026-01-01"), ""));
    ReportTable table = book.make(Reports.BY_MONTH, YEAR);
    assertThat(headings(table)).isEqualTo("Month|Income|Expenses|Neutral|Balance");
    assertThat(rows(table)).containsExactly("Jan 2026|1,000.00|300.00|50.00|750.00");
    assertThat(rows(book.make(Reports.NEUTRAL_BY_CATEGORY, YEAR)))
        .containsExactly("no category|50.00|100.0%");
    assertThat(rows(book.make(Reports.BY_SIGN, YEAR)))
        .containsExactly("Income|1,000.00", "Expenses|-300.00", "Neutral|50.00");
    assertThat(totals(book.make(Reports.BY_SIGN, YEAR))).containsExactly("|750.00");
    assertThat(totals(book.make(Reports.BY_LOCATION, YEAR))).containsExactly("|750.00");
    assertThat(totals(book.make(Reports.BY_BUCKET, YEAR))).containsExactly("|750.00");
  }

  @Test
  void aMatrixHasACategoryARowAndAMonthAColumn() {
    book.spend("300", "2026-01-02", "rent");
    book.spend("310", "2026-03-02", "rent");
    book.spend("12.50", "2026-02-10", "food");
    book.spend("7.50", "2026-02-11", "food");
    book.spend("5", "2026-04-01", "food");
    ReportTable quarter =
        book.make(
            Reports.categoriesByMonth(Sign.NEGATIVE), Period.quarterOf(LocalDate.of(2026, 1, 1)));
    assertThat(headings(quarter)).isEqualTo("Expenses|Jan|Feb|Mar|Total");
    assertThat(rows(quarter)).containsExactly("rent|300.00||310.00|610.00", "food||20.00||20.00");
    assertThat(totals(quarter)).containsExactly("|300.00|20.00|310.00|630.00");
    ReportTable year = book.make(Reports.categoriesByMonth(Sign.NEGATIVE), YEAR);
    assertThat(year.columns()).hasSize(14);
    assertThat(totals(year)).containsExactly("|300.00|20.00|310.00|5.00|||||||||635.00");
    assertThat(book.make(Reports.categoriesByMonth(Sign.POSITIVE), YEAR).isEmpty()).isTrue();
  }

  @Test
  void allYearsWithDataStandSideBySide() {
    book.earn("1000", "2019-05-05", "salary");
    book.spend("400", "2019-05-06", "rent");
    book.spend("10", "2026-02-10", "food");
    book.spend("500", "2026-02-11", "rent");
    Period all = book.fresh.as(book.anna, books -> books.reports().extent().orElseThrow());
    assertThat(all).isEqualTo(Period.span(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31)));
    assertThat(rows(book.make(Reports.BY_YEAR, all)))
        .containsExactly("2019|1,000.00|400.00|600.00", "2026|0.00|510.00|-510.00");
    assertThat(totals(book.make(Reports.BY_YEAR, all))).containsExactly("|1,000.00|910.00|90.00");
    ReportTable matrix = book.make(Reports.categoriesByYear(Sign.NEGATIVE), all);
    assertThat(headings(matrix)).isEqualTo("Expenses|2019|2026|Total");
    assertThat(rows(matrix)).containsExactly("rent|400.00|500.00|900.00", "food||10.00|10.00");
  }

  @Test
  void anEmptyBookExtendsOverNothingAndSoDoesOneWithDeletedEntries() {
    assertThat(extent()).isEmpty();
    int number = book.spend("10", "2026-02-10", "food");
    assertThat(extent()).contains(YEAR);
    book.fresh.run(book.anna, books -> books.ledger().voidEntry(number));
    assertThat(extent()).isEmpty();
  }

  @Test
  void neighboursAreTheNearestPeriodsWithData() {
    book.spend("10", "2024-02-29", "food");
    book.spend("10", "2026-02-10", "food");
    int deleted = book.spend("10", "2026-04-10", "food");
    book.spend("10", "2026-07-31", "rent");
    book.fresh.run(book.anna, books -> books.ledger().voidEntry(deleted));
    assertThat(around(month(2026, 5), EntryFilter.all()))
        .isEqualTo(between(month(2026, 2), month(2026, 7)));
    assertThat(around(month(2026, 2), EntryFilter.all()))
        .isEqualTo(between(month(2024, 2), month(2026, 7)));
    assertThat(around(Period.year(Year.of(2025)), EntryFilter.all()))
        .isEqualTo(between(Period.year(Year.of(2024)), YEAR));
    assertThat(around(Period.weekFrom(LocalDate.of(2026, 2, 16)), EntryFilter.all()))
        .isEqualTo(
            between(
                Period.weekFrom(LocalDate.of(2026, 2, 9)),
                Period.weekFrom(LocalDate.of(2026, 7, 27))));
    assertThat(around(Period.day(LocalDate.of(2026, 2, 10)), EntryFilter.all()))
        .isEqualTo(
            between(Period.day(LocalDate.of(2024, 2, 29)), Period.day(LocalDate.of(2026, 7, 31))));
    EntryFilter rent =
        EntryFilter.where().categories(Set.of(book.category("rent", Sign.NEGATIVE))).build();
    assertThat(around(month(2026, 5), rent))
        .isEqualTo(new Neighbours(Optional.empty(), Optional.of(month(2026, 7))));
  }

  @Test
  void totalsThatDisagreeAreNotCalledABalance() {
    book.earn("1000", "2026-01-31", "salary");
    assertThat(isConsistent()).isTrue();
    book.fresh.asOwner(sql -> sql.execute("update month_total set currency = 'USD'"));
    assertThat(isConsistent()).isFalse();
    assertThat(totals(book.make(Reports.BY_LOCATION, YEAR))).containsExactly("|1,000.00");
  }

  private boolean isConsistent() {
    return book.fresh.as(book.anna, books -> books.ledger().balances()).consistent();
  }

  private Optional<Period> extent() {
    return book.fresh.find(book.anna, books -> books.reports().extent());
  }

  private Neighbours around(Period period, EntryFilter filter) {
    return book.fresh.as(book.anna, books -> books.reports().neighbours(period, filter));
  }

  private static Neighbours between(Period before, Period after) {
    return new Neighbours(Optional.of(before), Optional.of(after));
  }

  private static Period month(int year, int month) {
    return Period.month(YearMonth.of(year, month));
  }
}
