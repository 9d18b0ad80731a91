package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.accuracy.InvoiceScore;
import florin.bot.accuracy.Truth;
import florin.bot.files.invoice.InvoiceReader;
import florin.bot.files.invoice.NoRows;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.invoices.InvoiceDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads real invoices; what is promised of them is a floor here. */
final class InvoiceSamplesTest {
  private static final ReadOptions OPTIONS =
      ReadOptions.on(LocalDate.of(2026, 3, 5), Currency.getInstance("EUR"));

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
    var score = new InvoiceScore();
    for (Truth truth : Truth.of(folder.resolve("invoices.jsonl"))) {
      if (truth.text("source").filter(source::equals).isPresent() == wanted) {
        InvoiceScore.Verdict verdict = score.add(truth, draft(folder.resolve(truth.file())));
        if (!verdict.word().equals("right")) {
          System.out.println(truth.file() + ": " + verdict.word() + " " + verdict.differences());
        }
      }
    }
    score.print(System.out);
    return score;
  }

  private static Optional<InvoiceDraft> draft(Path file) throws IOException {
    String name = file.getFileName().toString();
    FileKind kind = name.toLowerCase(Locale.ROOT).endsWith(".xml") ? FileKind.XML : FileKind.PDF;
    byte[] bytes = java.nio.file.Files.readAllBytes(file);
    Reading reading =
        new InvoiceReader().read(new FileContent(kind, name, bytes), OPTIONS, new NoRows());
    return reading instanceof Reading.Invoice invoice
        ? Optional.of(invoice.draft())
        : Optional.empty();
  }
}
