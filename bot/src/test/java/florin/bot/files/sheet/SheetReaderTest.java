package florin.bot.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.Workbooks;
import florin.bot.files.reading.Detail;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.SignModel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of many kinds become entries; what cannot be read is named. */
final class SheetReaderTest extends SheetsRead {
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
}
