package florin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import florin.Role;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentsTest {
  private FreshBooks fresh;

  @BeforeAll
  void open() {
    fresh = new FreshBooks();
  }

  @AfterAll
  void close() {
    fresh.close();
  }

  @Test
  void bytesComeBackAsTheyWere() {
    Membership anna = fresh.register("Anna of bytes");
    byte[] bytes = new byte[(256 << 10) * 3 + 17];
    new Random(1).nextBytes(bytes);

    Document document =
        fresh.as(
            anna, books -> books.documents().store(Upload.of(bytes, "a\u0000 b.xlsx", "Text/CSV")));

    assertThat(document.fileName()).isEqualTo("a b.xlsx");
    assertThat(document.mediaType()).isEqualTo("text/csv");
    assertThat(document.size()).isEqualTo(bytes.length);
    byte[] back = fresh.as(anna, books -> books.documents().bytes(document.sha256()));
    assertThat(back).isEqualTo(bytes);
  }

  @Test
  void anEmptyFileIsKeptToo() {
    Membership anna = fresh.register("Anna of nothing");

    Document document =
        fresh.as(anna, books -> books.documents().store(Upload.of(new byte[0], "", "")));

    assertThat(document.fileName()).isEqualTo("file");
    byte[] back = fresh.as(anna, books -> books.documents().bytes(document.sha256()));
    assertThat(back).isEmpty();
  }

  @Test
  void sameBytesSentTwiceAreKeptOnceAndBothSendingsAreKnown() {
    Membership anna = fresh.register("Anna of twice");
    Upload first = Upload.of(new byte[] {1, 2, 3}, "first.csv", "text/csv");
    Upload second = Upload.of(new byte[] {1, 2, 3}, "second.csv", "text/csv");

    fresh.run(anna, books -> books.documents().store(first));
    fresh.clock().advance(Duration.ofDays(1));
    fresh.run(anna, books -> books.documents().store(second));

    assertThat(fresh.list(anna, books -> books.documents().sent(first.sha256())))
        .extracting(Document::fileName, Document::author)
        .containsExactly(tuple("second.csv", "Anna of twice"), tuple("first.csv", "Anna of twice"));
    long files =
        fresh.asOwner(sql ->
            sql.fetchSingle("select count(*) from stored_file where book_id = ?", anna.book().id())
                .get(0, Long.class));
    assertThat(files).isEqualTo(1);
  }

  @Test
  void anotherBookHoldsNothingOfIt() {
    Membership anna = fresh.register("Anna of one book");
    Membership ben = fresh.register("Ben of another");
    Upload upload = Upload.of(new byte[] {9}, "a.csv", "text/csv");
    fresh.run(anna, books -> books.documents().store(upload));

    assertThat(fresh.list(ben, books -> books.documents().sent(upload.sha256()))).isEmpty();
    assertThatThrownBy(() -> fresh.run(ben, books -> books.documents().bytes(upload.sha256())))
        .hasMessage("document.unknown");
  }

  @Test
  void anAgentSeesOnlyTheOwnDocuments() {
    Membership owner = fresh.register("Owner of documents");
    Membership agent =
        fresh.join(fresh.register("Agent of documents"), owner.book().id(), Role.AGENT);
    Upload upload = Upload.of(new byte[] {4}, "a.csv", "text/csv");
    fresh.run(owner, books -> books.documents().store(upload));

    assertThat(fresh.list(agent, books -> books.documents().sent(upload.sha256()))).isEmpty();
    fresh.run(agent, books -> books.documents().store(upload));

    assertThat(fresh.list(agent, books -> books.documents().sent(upload.sha256()))).hasSize(1);
    assertThat(fresh.list(owner, books -> books.documents().sent(upload.sha256()))).hasSize(2);
  }
}
