package florin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.books.DatabaseSettings;
import florin.testing.TestPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is damaged, no backup, or for another Florin is refused, and nothing changes. */
final class RefusedBackupTest extends BackupWorld {
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

  private void refusesAsDamaged() {
    refuses(books.settings(), "The backup " + file + " is damaged, or not one.");
    assertThatThrownBy(() -> Backup.verify(file)).isInstanceOf(Backup.Unusable.class);
  }

  private void refuses(DatabaseSettings database, String beginning) {
    assertThatThrownBy(() -> Backup.restore(database, file, books.clock()))
        .isInstanceOf(Backup.Unusable.class)
        .hasMessageStartingWith(beginning);
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
