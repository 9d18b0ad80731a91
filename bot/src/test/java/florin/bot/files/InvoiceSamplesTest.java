package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.accuracy.InvoiceAccuracy;
import florin.bot.accuracy.InvoiceScore;
import florin.bot.accuracy.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads real invoices through the parser process; what is promised of them is a floor here. */
final class InvoiceSamplesTest {
  private static Files files;

  @BeforeAll
  static void start() {
    files = new Files(FileLimits.standard());
  }

  @AfterAll
  static void stop() {
    files.close();
  }

  @Test
  void structuredDataAreReadWithoutAMistake() throws IOException {
    InvoiceScore score = score("embedded-xml", true);
    for (String field :
        List.of("number", "date", "total", "currency", "net", "tax", "line_count")) {
      assertThat(score.right(field)).as(field).isEqualTo(1.0);
    }
  }

  @Test
  void wordsOnPagesAreReadAsWellAsPromised() throws IOException {
    InvoiceScore score = score("embedded-xml", false);
    assertThat(score.right("number+date+total")).isGreaterThanOrEqualTo(0.9);
    for (String field : List.of("net", "tax", "due_date", "seller")) {
      assertThat(score.right(field)).as(field).isGreaterThanOrEqualTo(0.8);
    }
    assertThat(score.right("line_count")).isGreaterThanOrEqualTo(0.7);
    assertThat(score.certainButWrong()).isLessThan(0.02);
    assertThat(score.rightAndCertain()).isGreaterThanOrEqualTo(0.7);
  }

  private static InvoiceScore score(String source, boolean wanted) throws IOException {
    Path folder = SharedFolder.of("samples/invoices");
    InvoiceAccuracy accuracy = new InvoiceAccuracy(files, folder);
    for (Truth truth : Truth.of(folder.resolve("invoices.jsonl"))) {
      if (truth.text("source").filter(source::equals).isPresent() == wanted) {
        InvoiceScore.Verdict verdict = accuracy.measure(truth);
        if (!verdict.word().equals("right")) {
          System.out.println(truth.file() + ": " + verdict.word() + " " + verdict.differences());
        }
      }
    }
    accuracy.score().print(System.out);
    return accuracy.score();
  }
}
