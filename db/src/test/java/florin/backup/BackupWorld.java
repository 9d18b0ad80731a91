package florin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import florin.books.DatabaseSettings;
import florin.documents.Upload;
import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two books with something of everything for a class, and for each test a file to write them to.
 */
abstract class BackupWorld {
  static FreshBooks books;
  static Membership anna;

  @TempDir Path folder;

  Path file;

  @BeforeAll
  static void fillSomeBooks() {
    books = new FreshBooks();
    anna = books.register("Anna");
    var ben = books.register("Ben \\ \t „Ü“ 🍜");
    var picture = new byte[300_000];
    new Random(5).nextBytes(picture);
    for (var person : new Membership[] {anna, ben}) {
      books.run(
          person,
          all -> {
            var first = all.ledger().record(expense("12.50", "Mittag\n\\N\ttab")).number();
            all.ledger().record(expense("0.01", "\\."));
            all.ledger().voidEntry(all.ledger().record(expense("99999999.99", "gone")).number());
            all.documents().store(Upload.of(picture, "receipt.png", "image/png"));
            assertThat(first).isEqualTo(1);
          });
      books.run(person, all -> all.history().undo());
    }
  }

  static EntryDraft expense(String amount, String description) {
    return EntryDraft.expense(Money.of(amount, "EUR"), today(), description);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(books.clock().instant(), ZoneOffset.UTC);
  }

  @AfterAll
  static void dropThem() {
    books.close();
  }

  @BeforeEach
  void nameAFile() {
    file = folder.resolve("florin.zip");
  }

  /** Every table with the digest of its rows, and every sequence. */
  static Map<String, String> contents(DatabaseSettings database) throws SQLException {
    var contents = new TreeMap<String, String>();
    try (var owner = Backup.owner(database)) {
      var schema = new Schema(owner);
      for (var table : schema.tables().keySet()) {
        var digest =
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                + " from %s t";
        try (var statement = owner.createStatement();
            var row = statement.executeQuery(digest.formatted(Schema.quoted(table)))) {
          row.next();
          contents.put(table, row.getString(1));
        }
      }
      schema.sequences().forEach((name, last) -> contents.put(name, last.toString()));
      return contents;
    }
  }
}
