package florin.export;

import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.EntryDraft;
import florin.ledger.Place;
import florin.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntryWorkbookTest {
  @TempDir private Path folder;

  @Test
  void amountsAreExactNumbersDatesAreDatesAndTextIsText() throws IOException {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      Map<String, String> parts = parts(book, Locale.ENGLISH);
      assertThat(parts.get("xl/worksheets/sheet1.xml"))
          .contains(
              // 3 March 2026 as a number of days, an exact amount, and words that look like a
              // formula
              "<c r=\"B4\" s=\"2\" t=\"n\"><v>46084.0</v></c>",
              "<c r=\"D4\" t=\"inlineStr\"><is><t>=SUM(A1:A9)</t></is></c>",
              "<c r=\"F4\" s=\"3\" t=\"n\"><v>-12.50</v></c>",
              "<c r=\"H7\" s=\"4\" t=\"n\"><v>17021</v></c>",
              "<c r=\"F10\" s=\"5\" t=\"n\"><v>-0.125</v></c>")
          .doesNotContain("<f>");
      assertThat(parts.get("xl/styles.xml"))
          .contains(
              "formatCode=\"#,##0.00 &quot;EUR&quot;\"",
              "formatCode=\"#,##0 &quot;JPY&quot;\"",
              "formatCode=\"#,##0.000 &quot;KWD&quot;\"",
              "formatCode=\"yyyy-mm-dd\"");
    }
  }

  @Test
  void thereIsASheetOfPostingsForWhatWasSplitAndASummary() throws IOException {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      Map<String, String> parts = parts(book, Locale.GERMANY);
      assertThat(parts.get("xl/workbook.xml"))
          .containsSubsequence("\"Buchungen\"", "\"Posten\"", "&#xdc;bersicht");
      assertThat(parts.get("xl/worksheets/sheet2.xml"))
          .contains("<t>Tokyo: purse; spare</t>")
          .doesNotContain("royalties");
      assertThat(parts.get("xl/worksheets/sheet3.xml"))
          .contains("<t>royalties</t>", "<t>Dinars</t>", "<v>-0.125</v>");
    }
  }

  @Test
  void categoriesStandAgainstMonths() throws IOException {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      Map<String, String> parts = parts(book, Locale.ENGLISH);
      assertThat(parts.get("xl/workbook.xml")).contains("\"By category\"");
      assertThat(parts.get("xl/worksheets/sheet4.xml"))
          .contains("Income by category and month", "<t>royalties</t>");
    }
  }

  @Test
  void anEmptyBookIsAWorkbookWithHeadsOnly() throws IOException {
    try (var book = new ExportedBook()) {
      assertThat(parts(book, Locale.ENGLISH).get("xl/workbook.xml"))
          .contains("\"Entries\"")
          .doesNotContain("Postings", "Summary");
    }
  }

  @Test
  void moreDigitsThanASpreadsheetKeepsStandAsText() throws IOException {
    try (var book = new ExportedBook()) {
      book.house.run(
          book.anna,
          books -> {
            long dinars = books.locations().add("Dinars", true, Currency.getInstance("KWD")).id();
            books
                .ledger()
                .record(
                    EntryDraft.income(
                            Money.of("9999999999999.987", "KWD"), ExportedBook.TODAY, "a lot")
                        .at(Place.location(dinars)));
          });
      assertThat(parts(book, Locale.ENGLISH).get("xl/worksheets/sheet1.xml"))
          .contains("<t>9999999999999.987</t>");
    }
  }

  private Map<String, String> parts(ExportedBook book, Locale reader) throws IOException {
    byte[] workbook = book.bytes(book.anna, ExportOrder.everything(ExportFormat.XLSX, reader));
    Map<String, String> parts = new TreeMap<>();
    Path file = Files.write(folder.resolve("book.xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
