package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Environment;
import florin.books.DatabaseSettings;
import florin.testing.FreshBooks;
import florin.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupChoresTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private FreshBooks books;
  private String file;

  @BeforeEach
  void open() {
    books = new FreshBooks();
    books.register("Anna");
    file = folder.resolve("florin.zip").toString();
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void aBackupIsWrittenReadThroughAndRestoredElsewhere() {
    assertThat(chores(books.settings()).backup(List.of(file))).isZero();
    assertThat(told()).startsWith("Backed up into " + file).contains(" rows of ");
    assertThat(chores(books.settings()).verify(List.of(file))).isZero();
    assertThat(told()).startsWith("The backup " + file + " is whole: ");
    var other = TestPostgres.emptyDatabase();
    assertThat(chores(other).restore(List.of(file))).isZero();
    assertThat(told()).startsWith("Restored from " + file).endsWith("All books add up.\n");
    assertThat(chores(other).restore(List.of(file))).isOne();
    assertThat(told()).startsWith("The database is not empty");
    TestPostgres.drop(other);
  }

  @Test
  void aRestoreWithoutAFileNamesNothingAndDoesNothing() {
    assertThat(chores(books.settings()).restore(List.of())).isEqualTo(64);
    assertThat(told()).startsWith("Name the file: ");
    assertThat(chores(books.settings()).verify(List.of(file))).isOne();
    assertThat(told()).isEqualTo("There is no file " + file + ".\n");
  }

  private BackupChores chores(DatabaseSettings database) {
    var environment =
        Environment.of(
            Map.of(
                "FLORIN_DATA_DIR", folder.toString(),
                "FLORIN_DATABASE_URL", database.url(),
                "FLORIN_DATABASE_USER", database.user(),
                "FLORIN_DATABASE_PASSWORD", database.password().value()));
    var settings = BotSettings.read(environment);
    environment.check();
    return new BackupChores(
        settings, new PrintStream(said, true, StandardCharsets.UTF_8), books.clock());
  }

  /** What was printed since the last time. */
  private String told() {
    var text = said.toString(StandardCharsets.UTF_8);
    said.reset();
    return text;
  }
}
