package florin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.Migrations;
import florin.documents.Document;
import florin.documents.Upload;
import florin.ledger.BookChecks;
import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import florin.testing.TestPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
  private static FreshBooks books;
  private static Membership anna;

  @TempDir Path folder;

  private Path file;

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

  private static EntryDraft expense(String amount, String description) {
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

  @Test
  void everyRowOfEveryTableComesBackAsItWas() throws SQLException {
    var written = Backup.write(books.settings(), file, books.clock());
    var other = TestPostgres.emptyDatabase();
    var restored = Backup.restore(other, file, books.clock());
    assertThat(restored.content()).isEqualTo(written);
    assertThat(restored.findings()).isEmpty();
    assertThat(contents(other)).isEqualTo(contents(books.settings()));
    assertThat(contents(other)).hasSizeGreaterThan(20);
    assertThat(written.rows()).isGreaterThan(60);
    assertThat(rules(other)).isEqualTo(rules(books.settings()));
    TestPostgres.drop(other);
  }

  @Test
  void recordingGoesOnInTheRestoredBooks() throws SQLException {
    Backup.write(books.settings(), file, books.clock());
    var other = TestPostgres.freshDatabase();
    Backup.restore(other, file, books.clock());
    try (var database = Database.open(other, books.clock())) {
      var before = database.read(anna.actor(FreshBooks.CAUSE), all -> all.ledger().balances());
      assertThat(before).isEqualTo(books.as(anna, all -> all.ledger().balances()));
      var entry =
          database.transact(
              anna.actor(FreshBooks.CAUSE), all -> all.ledger().record(expense("5", "next")));
      assertThat(entry.number()).isEqualTo(4);
      database.transact(anna.actor(FreshBooks.CAUSE), all -> all.history().undo());
      List<Document> sent =
          database.read(anna.actor(FreshBooks.CAUSE), all -> all.documents().sent(sha256()));
      assertThat(sent).hasSize(1);
    }
    try (var owner = Backup.owner(other)) {
      assertThat(BookChecks.of(owner, books.clock())).isEmpty();
    }
    TestPostgres.drop(other);
  }

  @Test
  void aBackupTakenWhilePeopleRecordIsOneInstant() throws Exception {
    var busy = TestPostgres.freshDatabase();
    Backup.write(books.settings(), file, books.clock());
    Backup.restore(busy, file, books.clock());
    var snapshot = folder.resolve("snapshot.zip");
    var going = new AtomicBoolean(true);
    var begun = new CountDownLatch(1);
    try (var database = Database.open(busy, books.clock());
        var executor = Executors.newSingleThreadExecutor()) {
      var recorded =
          executor.submit(() -> {
            int count = 0;
            while (going.get()) {
              database.transact(
                  anna.actor(FreshBooks.CAUSE), all -> all.ledger().record(expense("1", "x")));
              count++;
              begun.countDown();
            }
            return count;
          });
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      Backup.write(busy, snapshot, books.clock());
      going.set(false);
      assertThat(recorded.get(20, TimeUnit.SECONDS)).isPositive();
    }
    var other = TestPostgres.freshDatabase();
    assertThat(Backup.restore(other, snapshot, books.clock()).findings()).isEmpty();
    TestPostgres.drop(other);
    TestPostgres.drop(busy);
  }

  @Test
  void whatDoesNotAddUpIsFoundAfterwards() throws SQLException {
    var crooked = TestPostgres.freshDatabase();
    Backup.write(books.settings(), file, books.clock());
    Backup.restore(crooked, file, books.clock());
    try (var owner = Backup.owner(crooked)) {
      new Schema(owner).run("update month_total set amount = amount + 1");
    }
    var bent = folder.resolve("bent.zip");
    Backup.write(crooked, bent, books.clock());
    var other = TestPostgres.freshDatabase();
    assertThat(Backup.restore(other, bent, books.clock()).findings())
        .extracting(finding -> finding.difference().key())
        .contains("check.month_total");
    TestPostgres.drop(crooked);
    TestPostgres.drop(other);
  }

  @Test
  void theFileIsForItsOwnerAndNeverWrittenOver() throws IOException {
    Backup.write(books.settings(), file, books.clock());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> Backup.write(books.settings(), file, books.clock()))
        .isInstanceOf(Backup.Unusable.class)
        .hasMessage("The file " + file + " is there already: choose another name.");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aDatabaseWithRowsIsNotRestoredInto() throws SQLException {
    Backup.write(books.settings(), file, books.clock());
    var before = contents(books.settings());
    refuses(books.settings(), "The database is not empty (there are rows in ");
    assertThat(contents(books.settings())).isEqualTo(before);
  }

  @Test
  void oneByteElseAnywhereInATableIsNoticed() throws IOException {
    Backup.write(books.settings(), file, books.clock());
    try (var channel =
        Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var one = ByteBuffer.allocate(1);
      channel.position(channel.size() / 2).read(one);
      one.put(0, (byte) (one.get(0) ^ 1)).rewind();
      channel.position(channel.size() / 2).write(one);
    }
    refusesAsDamaged();
  }

  @Test
  void aTableExchangedForAnotherIsNoticed() throws IOException {
    Backup.write(books.settings(), file, books.clock());
    rewrite("tables/book.copy", text -> text.replace("EUR", "USD"));
    refusesAsDamaged();
  }

  @Test
  void aFileCutShortIsNoticed() throws IOException {
    Backup.write(books.settings(), file, books.clock());
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 100);
    }
    refusesAsDamaged();
  }

  @Test
  void anotherFileIsNoBackup() throws IOException {
    Files.writeString(file, "Anna’s letters");
    refusesAsDamaged();
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("letters.txt"));
    }
    refuses(books.settings(), "The file " + file + " is no backup of Florin.");
  }

  @Test
  void aMissingFileIsNamed() {
    refuses(books.settings(), "There is no file " + file + ".");
  }

  @Test
  void aBackupOfANewerFlorinIsRefusedUntouched() throws IOException, SQLException {
    Backup.write(books.settings(), file, books.clock());
    rewrite(
        Manifest.NAME,
        text -> text.replaceFirst("\"schemaVersion\" : \"\\d+\"", "\"schemaVersion\" : \"999\""));
    var other = TestPostgres.emptyDatabase();
    refuses(other, "The backup was written by a newer Florin (schema version 999)");
    assertThat(contents(other)).isEmpty();
    rewrite(Manifest.NAME, text -> text.replace("\"format\" : 1", "\"format\" : 2"));
    refuses(other, "The backup " + file + " was written by a newer Florin");
  }

  @Test
  void aBackupOfAnEarlierVersionDoesNotFitALaterSchema() throws IOException {
    Backup.write(books.settings(), file, books.clock());
    rewrite(
        Manifest.NAME,
        text -> text.replaceFirst("\"schemaVersion\" : \"\\d+\"", "\"schemaVersion\" : \"001\""));
    refuses(TestPostgres.freshDatabase(), "The database has schema version ");
  }

  @Test
  void theFirstVersionIsMigratedToTheLastAfterLoading() throws IOException {
    var first = TestPostgres.emptyDatabase();
    Migrations.runTo(first, "001");
    try (var owner = Backup.owner(first)) {
      new Schema(owner)
          .run(
              "insert into person (name, language, zone, created_at) values ('Old', 'en', 'UTC',"
                  + " now())");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    assertThat(Backup.write(first, file, books.clock()).schemaVersion()).isEqualTo("001");
    var other = TestPostgres.emptyDatabase();
    assertThat(Backup.restore(other, file, books.clock()).content().rows()).isOne();
    Database.open(other, books.clock()).close();
    TestPostgres.drop(first);
    TestPostgres.drop(other);
  }

  private void refusesAsDamaged() {
    refuses(books.settings(), "The backup " + file + " is damaged, or not one.");
    assertThatThrownBy(() -> Backup.verify(file)).isInstanceOf(Backup.Unusable.class);
  }

  private void refuses(DatabaseSettings database, String beginning) {
    assertThatThrownBy(() -> Backup.restore(database, file, books.clock()))
        .isInstanceOf(Backup.Unusable.class)
        .hasMessageStartingWith(beginning);
  }

  private static String sha256() {
    var picture = new byte[300_000];
    new Random(5).nextBytes(picture);
    return Upload.of(picture, "x", "image/png").sha256();
  }

  /** Every table with the digest of its rows, and every sequence. */
  private static Map<String, String> contents(DatabaseSettings database) throws SQLException {
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

  /** Every constraint and trigger, and whether it is on. */
  private static String rules(DatabaseSettings database) throws SQLException {
    try (var owner = Backup.owner(database);
        var statement = owner.createStatement();
        var row =
            statement.executeQuery(
                """
                select string_agg(line, e'\\n' order by line) from (
                  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
                    from pg_constraint where connamespace = 'public'::regnamespace
                  union all
                  select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal) all_rules(line)\
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  private void rewrite(String name, UnaryOperator<String> change) throws IOException {
    var changed = folder.resolve("changed.zip");
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (var entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        var bytes = from.getInputStream(entry).readAllBytes();
        to.write(
            entry.getName().equals(name)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
    }
    Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
