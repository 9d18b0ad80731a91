package florin.bot.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a sheet can be read in two ways, the person is asked, unless something in it tells. */
final class SheetQuestionsTest extends SheetsRead {
  @Test
  void aDateThatCanBeTwoIsAskedAndTheAnswerTaken() {
    String csv = "Date,Description,Amount\n03/04/2025,tea,-3\n05/04/2025,pay,10\n";
    Reading.Asks asks = (Reading.Asks) read(csv, OPTIONS);
    assertThat(asks.question().id()).isEqualTo("date-order");
    assertThat(asks.question().options())
        .extracting("value")
        .containsExactly("day_first", "month_first");

    read(csv, OPTIONS.answering("date-order", "month_first"));
    assertThat(collected.rows)
        .extracting(ReadRow::date)
        .containsExactly(LocalDate.of(2025, 3, 4), LocalDate.of(2025, 5, 4));
  }

  @Test
  void oneDateThatCannotBeTwoSettlesTheOthers() {
    table("Date,Description,Amount\n03/04/2025,tea,-3\n04/25/2025,pay,10\n");
    assertThat(collected.rows)
        .extracting(ReadRow::date)
        .containsExactly(LocalDate.of(2025, 3, 4), LocalDate.of(2025, 4, 25));
  }

  @Test
  void aHeaderInALanguageThatWritesTheDayFirstSettlesTheDates() {
    table("Datum;Omschrijving;Bedrag\n03/04/2025;thee;-3,00\n05/04/2025;loon;10,00\n");
    assertThat(collected.rows)
        .extracting(ReadRow::date)
        .containsExactly(LocalDate.of(2025, 4, 3), LocalDate.of(2025, 4, 5));
  }

  @Test
  void anAmountThatCanBeTwoIsAsked() {
    String csv = "Date;Description;Amount\n2026-01-02;a;-1.234\n2026-01-03;b;5\n";
    Reading.Asks asks = (Reading.Asks) read(csv, OPTIONS);
    assertThat(asks.question().id()).isEqualTo("decimal-mark");
    read(csv, OPTIONS.answering("decimal-mark", "comma"));
    assertThat(entries()).containsExactly("2 2026-01-02 a -1234", "3 2026-01-03 b 5");
  }

  @Test
  void oneAmountThatCannotBeTwoSettlesTheOthers() {
    table("Date;Description;Amount\n2026-01-02;a;-1.234\n2026-01-03;b;5,50\n");
    assertThat(entries()).containsExactly("2 2026-01-02 a -1234", "3 2026-01-03 b 5.5");
  }

  @Test
  void amountsWithoutSignsAreAsked() {
    String csv = "Date,Description,Amount\n2026-01-02,a,3\n2026-01-03,b,5\n";
    Reading.Asks asks = (Reading.Asks) read(csv, OPTIONS);
    assertThat(asks.question().options())
        .extracting("value")
        .containsExactly("all-expenses", "all-income");
    read(csv, OPTIONS.answering("sign", "all-expenses"));
    assertThat(entries()).containsExactly("2 2026-01-02 a -3", "3 2026-01-03 b -5");
  }

  @Test
  void aRunningBalanceTellsExpensesFromIncome() {
    table(
        "Date,Description,Amount,Balance\n"
            + "2026-01-02,a,3,97\n"
            + "2026-01-03,b,5,92\n"
            + "2026-01-04,c,7,85\n"
            + "2026-01-05,d,1,84\n");
    assertThat(collected.rows).allMatch(row -> row.signedAmount().signum() < 0);
  }

  @Test
  void aColumnMaySayWhichWayTheMoneyWent() {
    table(
        "Date,Description,Amount,Type\n"
            + "2026-01-02,tea,3,debit\n"
            + "2026-01-03,pay,5,credit\n"
            + "2026-01-04,x,6,other\n");
    assertThat(entries()).containsExactly("2 2026-01-02 tea -3", "3 2026-01-03 pay 5");
    assertThat(problems()).containsExactly("4 file.row.direction-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec, 2026-03-05, 2025-01-31, 2025-12-31",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec, 2026-12-10, 2026-01-31, 2026-12-10",
    "Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar, 2026-03-05, 2025-04-30, 2026-03-05",
    "Mar Feb Jan Dec Nov, 2026-03-31, 2025-11-30, 2026-03-31",
    "Jan Feb Apr, 2026-03-05, 2025-01-31, 2025-04-30",
    "Mar Dec Jul Sep, 2026-08-01, 2025-03-31, 2025-12-31",
    "Januar Februar März, 2026-03-05, 2026-01-31, 2026-03-05",
    "2024-11 2024-12, 2026-03-05, 2024-11-30, 2024-12-31",
  })
  void monthsWithoutAYearEndAtTheNewestGiven(
      String months, LocalDate today, LocalDate first, LocalDate last) {
    StringBuilder csv = new StringBuilder("Month,Income,Expenses\n");
    for (String month : months.split(" ")) {
      csv.append(month).append(",2,1\n");
    }
    read(csv.toString(), ReadOptions.on(today, Currency.getInstance("EUR")));
    assertThat(collected.rows)
        .extracting(ReadRow::date)
        .contains(first, last)
        .allMatch(d -> !d.isBefore(first) && !d.isAfter(last));
  }

  @Test
  void anotherYearCanBeChosen() {
    String csv = "Month,Income,Expenses\nNov,2,1\nDec,2,1\n";
    Reading.Table table = table(csv);
    assertThat(table.choices().getFirst().options())
        .extracting("value")
        .containsExactly("2025", "2024", "2023");
    read(csv, OPTIONS.answering("newest-year", "2023"));
    assertThat(collected.rows)
        .extracting(ReadRow::date)
        .contains(LocalDate.of(2023, 11, 30), LocalDate.of(2023, 12, 31));
  }
}
