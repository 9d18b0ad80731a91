package florin.reports;

import static florin.reports.ReportBook.headings;
import static florin.reports.ReportBook.rows;
import static florin.reports.ReportBook.totals;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.EntryFilter;
import florin.ledger.Sign;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports by payment method and by customer, with figures added up by hand. */
final class LabelReportsTest {
  private static final Period YEAR = Period.year(Year.of(2026));
  private static final Period JANUARY = Period.month(YearMonth.of(2026, 1));

  private final ReportBook book = new ReportBook();

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void methodsStandSideBySideByDayMonthAndYear() {
    fill();
    ReportTable days = book.make(Reports.methodAmounts(Step.DAY), JANUARY);
    assertThat(headings(days)).isEqualTo("Day|Wallet|Card|Total");
    assertThat(rows(days))
        .containsExactly("1 Jan 2026|10.00||10.00", "5 Jan 2026|25.00|40.00|65.00");
    assertThat(totals(days)).containsExactly("|35.00|40.00|75.00");
    ReportTable months = book.make(Reports.methodAmounts(Step.MONTH), YEAR);
    assertThat(headings(months)).isEqualTo("Month|Wallet|Card|no method|Total");
    assertThat(rows(months)).containsExactly("Jan 2026|35.00|40.00||75.00", "Feb 2026|||7.00|7.00");
    assertThat(rows(book.make(Reports.methodAmounts(Step.YEAR), YEAR)))
        .containsExactly("2026|35.00|40.00|7.00|82.00");
  }

  @Test
  void entriesAreCountedTheSameWay() {
    fill();
    assertThat(rows(book.make(Reports.methodCounts(Step.MONTH), YEAR)))
        .containsExactly("Jan 2026|3|1||4", "Feb 2026|||1|1");
    assertThat(totals(book.make(Reports.methodCounts(Step.MONTH), YEAR)))
        .containsExactly("|3|1|1|5");
  }

  @Test
  void sharesAreOfTheAmountsAndOfTheEntries() {
    fill();
    assertThat(rows(book.make(Reports.METHOD_SHARES, JANUARY)))
        .containsExactly("Card|40.00|53.3%|1|25.0%", "Wallet|35.00|46.7%|3|75.0%");
    assertThat(totals(book.make(Reports.METHOD_SHARES, JANUARY))).containsExactly("|75.00||4|");
  }

  @Test
  void moreThanSevenMethodsEndInOthers() {
    for (int method = 1; method <= 8; method++) {
      for (int times = method; times <= 8; times++) {
        book.pay("1", "2026-01-01", "", "Method " + method);
      }
    }
    ReportTable table = book.make(Reports.methodCounts(Step.MONTH), YEAR);
    assertThat(headings(table))
        .isEqualTo("Month|Method 1|Method 2|Method 3|Method 4|Method 5|Method 6|Others|Total");
    assertThat(rows(table)).containsExactly("Jan 2026|8|7|6|5|4|3|3|36");
  }

  @Test
  void whereMoreIsEarnedThanSpentIncomeIsReported() {
    book.receive("100", "2026-01-01", "Ada", "Card");
    book.receive("50", "2026-01-02", "Bob", "Card");
    book.pay("900", "2026-01-02", "Ada", "Card");
    assertThat(rows(book.make(Reports.METHOD_SHARES, YEAR)))
        .containsExactly("Card|150.00|100.0%|2|100.0%");
    assertThat(book.make(Reports.METHOD_SHARES, YEAR).heading().titleKey())
        .isEqualTo("report.methodShares.positive");
    assertThat(rows(book.make(Reports.CUSTOMERS_BY_AMOUNT, YEAR)))
        .containsExactly("Ada|100.00|1|66.7%", "Bob|50.00|1|33.3%");
  }

  @Test
  void theFiveLargestCustomersAreRankedByAmountAndByNumber() {
    String[] names = {"Ana", "Ben", "Cem", "Dora", "Eva", "Filip", "Gro"};
    for (int place = 0; place < names.length; place++) {
      book.pay(Integer.toString(70 - 10 * place), "2026-03-01", names[place], "Card");
    }
    book.pay("1", "2026-03-02", "Gro", "Card");
    book.pay("1", "2026-03-03", "Gro", "Card");
    book.pay("5", "2026-03-03", "Ben", "Card");
    book.pay("1000", "2026-03-03", "", "Card");
    ReportTable amounts = book.make(Reports.CUSTOMERS_BY_AMOUNT, YEAR);
    assertThat(rows(amounts))
        .containsExactly(
            "Ana|70.00|1|24.4%",
            "Ben|65.00|2|22.6%",
            "Cem|50.00|1|17.4%",
            "Dora|40.00|1|13.9%",
            "Eva|30.00|1|10.5%",
            "Others|32.00|4|11.1%");
    assertThat(totals(amounts)).containsExactly("|287.00|10|");
    ReportTable counts = book.make(Reports.CUSTOMERS_BY_COUNT, YEAR);
    assertThat(headings(counts)).isEqualTo("Customer|Entries|Amount|Share");
    assertThat(rows(counts))
        .containsExactly(
            "Gro|3|12.00|30.0%",
            "Ben|2|65.00|20.0%",
            "Ana|1|70.00|10.0%",
            "Cem|1|50.00|10.0%",
            "Dora|1|40.00|10.0%",
            "Others|2|50.00|20.0%");
  }

  @Test
  void twoCustomersOfOneNameStandApart() {
    book.pay("10", "2026-01-01", "Ada", "Card");
    long first = book.customer("Ada");
    book.fresh.run(
        book.anna, books -> books.customers().archive(first, java.util.Optional.empty()));
    book.pay("20", "2026-01-02", "Ada", "Card");
    assertThat(rows(book.make(Reports.CUSTOMERS_BY_AMOUNT, YEAR)))
        .containsExactly("Ada|20.00|1|66.7%", "Ada|10.00|1|33.3%");
  }

  @Test
  void theMonthsOfOneCustomerComeFromTheKeptTotalsAsFromTheEntries() {
    book.pay("10", "2026-01-01", "Ada", "Card");
    book.pay("15", "2026-03-31", "Ada", "Wallet");
    book.pay("99", "2026-03-31", "Bob", "Wallet");
    EntryFilter ada = EntryFilter.where().customers(Set.of(book.customer("Ada"))).build();
    assertThat(rows(filtered(Reports.BY_MONTH, ada)))
        .containsExactly("Jan 2026|0.00|10.00|-10.00", "Mar 2026|0.00|15.00|-15.00");
    EntryFilter both =
        ada.and().methods(Set.of(book.method("Wallet"), book.method("Card"))).build();
    assertThat(rows(filtered(Reports.BY_MONTH, both)))
        .isEqualTo(rows(filtered(Reports.BY_MONTH, ada)));
    assertThat(rows(filtered(Reports.methodAmounts(Step.YEAR), ada)))
        .containsExactly("2026|15.00|10.00|25.00");
    long count = book.fresh.as(book.anna, books -> books.reports().count(ada));
    assertThat(count).isEqualTo(2);
  }

  @Test
  void anEntryOfSeveralCategoriesIsOneEntryUnderAFilter() {
    fill();
    EntryFilter food =
        EntryFilter.where().categories(Set.of(book.category("food", Sign.NEGATIVE))).build();
    assertThat(filtered(Reports.methodCounts(Step.YEAR), food).isEmpty()).isTrue();
    book.record(
        book.labelled(
            ReportBook.expense("3", "2026-01-09").category(book.category("food", Sign.NEGATIVE)),
            "",
            "Card"));
    assertThat(rows(filtered(Reports.methodCounts(Step.YEAR), food))).containsExactly("2026|1|1");
  }

  @Test
  void aBookWithoutCustomersSaysHowToNameOne() {
    book.spend("10", "2026-01-01", "food");
    ReportTable table = book.make(Reports.CUSTOMERS_BY_AMOUNT, YEAR);
    assertThat(table.isEmpty()).isTrue();
    assertThat(ReportBook.WORDS.nothing(table))
        .isEqualTo(
            "Nothing with a customer is recorded for 2026. Name one like: 12.50 parcel"
                + " customer:Ada");
  }

  private ReportTable filtered(Report report, EntryFilter filter) {
    return book.fresh.as(book.anna, books -> books.reports().make(report, YEAR, filter));
  }

  private void fill() {
    book.pay("10", "2026-01-01", "", "Wallet");
    book.pay("20", "2026-01-05", "", "Wallet");
    book.pay("5", "2026-01-05", "", "Wallet");
    book.pay("40", "2026-01-05", "", "Card");
    book.pay("7", "2026-02-01", "", "");
    book.receive("500", "2026-01-03", "", "Card");
  }
}
