package florin.export;

import static florin.sql.generated.Tables.DOCUMENT;

import florin.documents.Documents;
import florin.sql.Tx;
import florin.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.Cursor;
import org.jooq.Record;

/**
 * Everything a book holds, as far as the actor sees it, to leave with any day: the entries for
 * programs, every table row by row as JSON, and the documents as they were sent.
 */
final class BookArchive {
  private static final int FETCHED_AT_ONCE = 1000;

  private static final String BOOK = "select to_jsonb(t)::text from book t where t.id = ?";

  private static final String MEMBERS =
      """
      select (to_jsonb(t) || jsonb_build_object('name', p.name))::text
        from member t join person p on p.id = t.person_id where t.book_id = ? order by t.person_id\
      """;

  private static final String ROWS = "select to_jsonb(t)::text from %s t where t.book_id = ?";

  private final Exports books;
  private final Tx tx;
  private final ZipOutputStream zip;
  private final String folder;

  BookArchive(Exports books, Tx tx, ZipOutputStream zip, String folder) {
    this.books = books;
    this.tx = tx;
    this.zip = zip;
    this.folder = folder;
  }

  void write(Locale reader) throws IOException {
    begin("README.txt");
    text(Messages.in(reader).text("export.archive.readme", books.bookName()) + "\n");
    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JOURNAL)) {
      begin("entries." + format.extension());
      books.write(ExportOrder.everything(format, reader), zip);
    }
    for (String table : Exports.ARCHIVED_TABLES) {
      begin("data/" + table + ".jsonl");
      rows(
          switch (table) {
            case "book" -> BOOK;
            case "member" -> MEMBERS;
            default -> ROWS.formatted(table);
          });
    }
    documents();
    zip.closeEntry();
  }

  /** Rows pass through one at a time, however many there are. */
  private void rows(String question) {
    try (Cursor<Record> rows =
        tx.sql().resultQuery(question, tx.bookId()).fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
      for (Record row : rows) {
        text(row.get(0, String.class) + "\n");
      }
    }
  }

  private void documents() throws IOException {
    var documents = new Documents(tx);
    var sent =
        tx.sql()
            .select(DOCUMENT.ID, DOCUMENT.FILE_NAME, DOCUMENT.SHA256)
            .from(DOCUMENT)
            .where(DOCUMENT.BOOK_ID.eq(tx.bookId()))
            .orderBy(DOCUMENT.ID)
            .fetch();
    for (var document : sent) {
      begin("documents/" + document.value1() + " " + FileNames.plain(document.value2()));
      documents.copy(HexFormat.of().formatHex(document.value3()), zip);
    }
  }

  private void begin(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(folder + "/" + name));
  }

  private void text(String text) {
    try {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
