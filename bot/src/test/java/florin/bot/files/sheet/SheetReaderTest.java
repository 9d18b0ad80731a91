package florin.bot.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.Workbooks;
import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;
import florin.bot.files.reading.SignModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetReaderTest {
  private static final ReadOptions OPTIONS =
      ReadOptions.on(LocalDate.of(2026, 3, 5), Currency.getInstance("EUR"));

  private final Collected collected = new Collected();

  @Test
  void aBankStatementIsRead() {
    Reading.Table table =
        table(
            """
            Konto: 12345;;
            Zeitraum: Januar;;

            Buchungstag;Verwendungszweck;Betrag
            13.01.2026;Miete;-1.200,00
            14.01.2026;Gehalt;2.345,67
            15.01.2026;Brötchen;-3,5
            """);
    assertThat(entries())
        .containsExactly(
            "5 2026-01-13 Miete -1200",
            "6 2026-01-14 Gehalt 2345.67",
            "7 2026-01-15 Brötchen -3.5");
    assertThat(table.layout().dateFormat()).isEqualTo("dd.mm.yyyy");
    assertThat(table.layout().decimalMark()).isEqualTo(",");
    assertThat(table.layout().sign()).isEqualTo(SignModel.MINUS_IS_EXPENSE);
    assertThat(table.layout().columns())
        .containsExactly(
            Map.entry("date", "Buchungstag"),
            Map.entry("description", "Verwendungszweck"),
            Map.entry("amount", "Betrag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Description,Debit,Credit",
        "Datum,Beschreibung,Soll,Haben",
        "Date,Libellé,Débit,Crédit",
        "Fecha,Concepto,Cargo,Abono",
        "Datum,Omschrijving,Af,Bij",
        "Data,Descrição,Despesas,Receitas",
        "Data,Descrizione,Addebiti,Accrediti",
        "Data,Opis,Wydatki,Wpływy"
      })
  void columnsOfBothDirectionsAreKnownInEightLanguages(String header) {
    table(header + "\n2026-01-02,tea,3.50,\n2026-01-03,pay,,100.00\n");
    assertThat(entries()).containsExactly("2 2026-01-02 tea -3.5", "3 2026-01-03 pay 100");
  }

  @Test
  void aLineWithIncomeAndExpensesIsTwoEntries() {
    table("Date,Income,Expenses\n2026-01-31,100,40\n2026-02-28,0,7\n");
    assertThat(entries())
        .containsExactly(
            "2 2026-01-31 Income 100", "2 2026-01-31 Expenses -40", "3 2026-02-28 Expenses -7");
  }

  @Test
  void whatFurtherColumnsSayIsKept() {
    table(
        "Date,Description,Amount,Currency,Category,Account,Payment method,Customer\n"
            + "2026-01-02,tea,-3,USD,food,cash,card,Ann\n");
    assertThat(collected.rows.getFirst().details())
        .containsOnly(
            Map.entry(Detail.CURRENCY, "USD"),
            Map.entry(Detail.CATEGORY, "food"),
            Map.entry(Detail.LOCATION, "cash"),
            Map.entry(Detail.METHOD, "card"),
            Map.entry(Detail.CUSTOMER, "Ann"));
  }

  @Test
  void aWorkbooksNumbersLoseTheDustOfBinaryFractions() {
    byte[] file =
        Workbooks.xlsx(
            new Object[] {"Date", "Description", "Amount"},
            new Object[] {LocalDate.of(2026, 1, 2), "refund", 0.1 + 0.2},
            new Object[] {LocalDate.of(2026, 1, 3), "tea", -11.199999999999999});
    read(FileKind.XLSX, file, OPTIONS);
    assertThat(entries()).containsExactly("2 2026-01-02 refund 0.3", "3 2026-01-03 tea -11.2");
  }

  @Test
  void anOldWorkbookIsReadLikeANewOne() {
    byte[] file =
        Workbooks.xls(
            new Object[] {"Date", "Description", "Amount"},
            new Object[] {LocalDate.of(2026, 1, 2), "tea", -3.35},
            new Object[] {LocalDate.of(2026, 1, 3), "pay", 1000});
    read(FileKind.XLS, file, OPTIONS);
    assertThat(entries()).containsExactly("2 2026-01-02 tea -3.35", "3 2026-01-03 pay 1000");
  }

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

  @Test
  void linesThatAreNoEntriesAreLeftOutAndNamed() {
    Reading.Table table =
        table(
            """
            Date,Description,Amount
            2026-01-01,Opening balance,100.00
            2026-01-02,tea,-3.00
            ,,
            2026-01-03,note only,
            2026-01-04,nothing,0.00
            2026-01-05,pay,9.00
            Total,,6.00
            """);
    assertThat(entries()).containsExactly("3 2026-01-02 tea -3", "7 2026-01-05 pay 9");
    assertThat(collected.problems).isEmpty();
    assertThat(table.remarks())
        .extracting("key")
        .containsExactly("file.remark.totals", "file.remark.without-amount", "file.remark.zeros");
  }

  @Test
  void linesThatCannotBeReadAreReportedWithTheirNumber() {
    table(
        "Date,Description,Amount\n"
            + "2026-01-02,tea,-3\n"
            + "31.02.2026,bad day,-4\n"
            + "2026-01-04,bad amount,\"12,5o\"\n"
            + ",no day,-5\n"
            + "2026-01-05,pay,2\n");
    assertThat(entries()).containsExactly("2 2026-01-02 tea -3", "6 2026-01-05 pay 2");
    assertThat(problems())
        .containsExactly(
            "3 file.row.date-unreadable",
            "4 file.row.amount-unreadable",
            "5 file.row.date-missing");
  }

  @Test
  void aPaymentTheBankHasNotBookedIsReported() {
    table(
        "Date,Description,Amount,State\n"
            + "2026-01-02,tea,-3,COMPLETED\n"
            + "2026-01-03,taxi,-9,REVERTED\n"
            + "2026-01-04,pay,5,COMPLETED\n");
    assertThat(problems()).containsExactly("3 file.row.not-booked");
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

  @Test
  void germanMonthTablesAreReadToo() {
    table("Monat;Einnahmen;Ausgaben\nMärz;1.000,50;20,00\n");
    assertThat(entries())
        .containsExactly("2 2026-03-05 Einnahmen März 1000.5", "2 2026-03-05 Ausgaben März -20");
  }

  @Test
  void severalCharacterSetsAreUnderstood() {
    String csv = "Datum;Beschreibung;Betrag\n02.01.2026;Käse;-3,00\n03.01.2026;Lohn;5,00\n";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"))) {
      read(FileKind.CSV, csv.getBytes(charset), OPTIONS);
      assertThat(collected.rows.getFirst().description()).as(charset.name()).isEqualTo("Käse");
    }
  }

  @Test
  void aFileWithoutATableHasNothingToBook() {
    assertThat(read("just some words\nand more", OPTIONS))
        .isInstanceOf(Reading.NothingToBook.class);
    assertThat(read("Date,Description,Amount\n", OPTIONS))
        .isInstanceOf(Reading.NothingToBook.class);
  }

  @Test
  void aSheetLongerThanTheLimitIsRefused() {
    var reader = new SheetReader(new ReadLimits(2, 200, 2_000, 10));
    byte[] csv =
        "Date,Amount\n2026-01-02,1\n2026-01-02,-1\n2026-01-02,1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(reader, FileKind.CSV, csv, OPTIONS)).isInstanceOf(Reading.Refused.class);
  }

  private Reading.Table table(String csv) {
    Reading reading = read(csv, OPTIONS);
    assertThat(reading).isInstanceOf(Reading.Table.class);
    return (Reading.Table) reading;
  }

  private Reading read(String csv, ReadOptions options) {
    return read(FileKind.CSV, csv.getBytes(StandardCharsets.UTF_8), options);
  }

  private Reading read(FileKind kind, byte[] file, ReadOptions options) {
    return read(new SheetReader(ReadLimits.STANDARD), kind, file, options);
  }

  private Reading read(SheetReader reader, FileKind kind, byte[] file, ReadOptions options) {
    collected.rows.clear();
    collected.problems.clear();
    try {
      return reader.read(new FileContent(kind, "file", file), options, collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> entries() {
    return collected.rows.stream()
        .map(r ->
            r.rowNumber()
                + " "
                + r.date()
                + " "
                + r.description()
                + " "
                + r.signedAmount().toPlainString())
        .toList();
  }

  private List<String> problems() {
    return collected.problems.stream().map(p -> p.rowNumber() + " " + p.reason().key()).toList();
  }

  private static final class Collected implements RowSink {
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    @Override
    public void row(ReadRow row) {
      rows.add(row);
    }

    @Override
    public void problem(RowProblem problem) {
      problems.add(problem);
    }
  }
}
