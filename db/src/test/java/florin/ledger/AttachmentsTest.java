package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.documents.Document;
import florin.documents.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files are kept with entries by those who may change them. */
final class AttachmentsTest extends LedgerWorld {
  @Test
  void whatIsKeptWithAnEntryIsFoundThereAndOnlyThere() {
    Entry lunch = book.expense(book.ben, "10");
    Entry tea = book.expense(book.ben, "3");
    attach(book.ben, lunch, "receipt.jpg");
    attach(book.ben, lunch, "back.jpg");

    assertThat(files(book.ben, lunch)).containsExactly("receipt.jpg", "back.jpg");
    assertThat(files(book.anna, lunch)).containsExactly("receipt.jpg", "back.jpg");
    assertThat(files(book.ben, tea)).isEmpty();
  }

  @Test
  void nobodyAddsToTheEntriesOfOthersOrAFileTheyDoNotSee() {
    Entry lunch = book.expense(book.ben, "10");
    Entry other = book.expense(book.cleo, "10");
    assertRefused("entry.unknown", () -> attach(book.cleo, lunch, "receipt.jpg"));

    long bens = stored(book.ben, "receipt.jpg").id();
    assertRefused(
        "document.unknown",
        () -> book.as(book.cleo, books -> books.attachments().attach(other.number(), bens)));
  }

  private void attach(Actor actor, Entry entry, String name) {
    long document = stored(actor, name).id();
    book.as(actor, books -> books.attachments().attach(entry.number(), document));
  }

  private Document stored(Actor actor, String name) {
    Upload upload = Upload.of(name.getBytes(StandardCharsets.UTF_8), name, "image/jpeg");
    return book.as(actor, books -> books.documents().store(upload));
  }

  private List<String> files(Actor actor, Entry entry) {
    return book.as(actor, books -> books.attachments().of(entry)).stream()
        .map(Document::fileName)
        .toList();
  }
}
