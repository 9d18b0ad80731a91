package florin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryTableTest {

  @Test
  void everyPostingIsALineThatAnEnglishSpreadsheetOpens() {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      assertThat(book.text(ExportFormat.CSV, Locale.ENGLISH))
          .isEqualToNormalizingNewlines(
              "\uFEFF"
                  + """
                  "No.","Date","Kind","Description","Change","Currency","Category","Location","Bucket","Payment method","Customer","With","Tags","By","Source"
                  1,2026-03-01,"Opening balance",,500.00,"EUR",,"Bank","General",,,,,"Anna","Chat"
                  2,2026-03-02,"Income","March; [2026-99-99] date:x",2100.00,"EUR","royalties","Bank","General",,,,,"Anna","Chat"
                  3,2026-03-03,"Expense","'=SUM(A1:A9)",-12.50,"EUR","greens","Cash","Travels, far",,,"Bob","date far","Anna","Chat"
                  4,2026-03-03,"Refund","bottle ""deposit"", back",2.50,"EUR","greens","Cash","General",,,,,"Anna","Chat"
                  5,2026-03-04,"Transfer",,-200.00,"EUR",,"Bank","General",,,,,"Anna","Chat"
                  5,2026-03-04,"Transfer",,200.00,"EUR",,"Cash","General",,,,,"Anna","Chat"
                  6,2026-03-04,"Transfer","change",-100.00,"EUR",,"Cash","General",,,,,"Anna","Chat"
                  6,2026-03-04,"Transfer","change",17021,"JPY",,"Tokyo: purse; spare","General",,,,,"Anna","Chat"
                  7,2026-03-05,"Loan","till Monday",-50.00,"EUR","lending","Cash","General",,,"Bob",,"Anna","Chat"
                  8,2026-03-05,"Loan","half of it",20.00,"EUR",,"Cash","General",,,"BOB",,"Anna","Chat"
                  9,2026-03-05,"Expense","tea",-0.125,"KWD",,"Dinars","General",,,,,"Anna","Chat"
                  10,2026-03-05,"Expense",,-980,"JPY",,"Tokyo: purse; spare","General",,,,,"Anna","Chat"
                  """);
    }
  }

  @Test
  void aGermanOneFindsItsSeparatorDecimalMarkAndWords() {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      assertThat(book.text(ExportFormat.CSV, Locale.GERMANY).lines().toList())
          .contains(
              "1;2026-03-01;\"Anfangsbestand\";;500,00;\"EUR\";;\"Bank\";\"General\";;;;;\"Anna\";\"Chat\"",
              "10;2026-03-05;\"Ausgabe\";;-980;\"JPY\";;\"Tokyo: purse;"
                  + " spare\";\"General\";;;;;\"Anna\";\"Chat\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＠x"})
  void nothingPeopleWriteBecomesAFormula(String text) {
    assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lunch", "a=b", "1-2", "’tis", " "})
  void otherTextStaysAsItIs(String text) {
    assertThat(CsvTable.harmless(text)).isEqualTo(text);
  }
}
