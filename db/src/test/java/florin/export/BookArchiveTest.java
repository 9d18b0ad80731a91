package florin.export;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.documents.Upload;
import florin.ledger.EntryDraft;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

final class BookArchiveTest {

  @Test
  void anOwnerTakesEverythingAndAnAgentOnlyWhatTheySee() throws IOException {
    try (var book = new ExportedBook()) {
      book.recordEveryKind();
      book.house.run(book.anna, books -> books.documents().store(upload("../bill.pdf", "of Anna")));
      Membership ben = book.house.register("Ben");
      ben = book.house.join(ben, book.anna.book().id(), Role.AGENT);
      book.house.run(
          ben,
          books -> {
            books
                .ledger()
                .record(EntryDraft.expense(ExportedBook.eur("7"), ExportedBook.TODAY, "bus"));
            books.documents().store(upload("ticket.pdf", "of Ben"));
          });

      Map<String, String> whole = archive(book, book.anna);
      assertThat(whole.keySet())
          .contains("Home/README.txt", "Home/documents/1 -bill.pdf", "Home/data/entry.jsonl");
      assertThat(whole.get("Home/documents/1 -bill.pdf")).isEqualTo("of Anna");
      assertThat(lines(whole, "Home/data/entry.jsonl")).hasSize(12);
      assertThat(whole.get("Home/data/member.jsonl")).contains("\"Anna\"", "\"Ben\"");
      assertThat(lines(whole, "Home/data/action.jsonl")).hasSizeGreaterThan(12);
      assertThat(whole.get("Home/entries.csv")).contains("till Monday", "bus");

      Map<String, String> own = archive(book, ben);
      assertThat(own.get("Home/entries.csv")).contains("bus").doesNotContain("till Monday");
      assertThat(own.get("Home/entries.journal")).contains("bus").doesNotContain("till Monday");
      assertThat(lines(own, "Home/data/entry.jsonl")).hasSize(1);
      assertThat(lines(own, "Home/data/posting.jsonl")).hasSize(1);
      assertThat(own.get("Home/data/change.jsonl")).contains("bus").doesNotContain("till Monday");
      assertThat(own.keySet().stream().filter(name -> name.contains("/documents/")))
          .containsExactly("Home/documents/2 ticket.pdf");
    }
  }

  private static List<String> lines(Map<String, String> files, String name) {
    return files.getOrDefault(name, "").lines().toList();
  }

  private static Upload upload(String name, String text) {
    return Upload.of(text.getBytes(StandardCharsets.UTF_8), name, "application/pdf");
  }

  private static Map<String, String> archive(ExportedBook book, Membership member)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      book.house
          .database()
          .snapshot(
              member.actor(FreshBooks.CAUSE),
              books -> {
                try {
                  books.exports().archive(zip, "Home", Locale.ENGLISH);
                  return true;
                } catch (IOException memory) {
                  throw new UncheckedIOException(memory);
                }
              });
    }
    Map<String, String> files = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
