package florin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.Migrations;
import florin.documents.Document;
import florin.documents.Upload;
import florin.ledger.BookChecks;
import florin.testing.FreshBooks;
import florin.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class BackupTest extends BackupWorld {
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

  private static String sha256() {
    var picture = new byte[300_000];
    new Random(5).nextBytes(picture);
    return Upload.of(picture, "x", "image/png").sha256();
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
}
