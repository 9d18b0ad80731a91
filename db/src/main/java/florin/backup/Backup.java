package florin.backup;

import florin.books.DatabaseSettings;
import florin.books.Inspection;
import florin.ledger.BookChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * One zip with every table as it was at one instant, in PostgreSQL's text format, and a manifest
 * with counts and checksums. It holds what people recorded and sent, so only its owner may read the
 * file; passwords and tokens are not in the database and so not in it.
 */
public final class Backup {
  private Backup() {}

  /**
   * What a backup holds.
   *
   * @param rows of all tables together
   */
  public record Content(Instant takenAt, String schemaVersion, int tables, long rows) {
    static Content of(Manifest manifest) {
      return new Content(
          Instant.parse(manifest.takenAt()),
          manifest.schemaVersion(),
          manifest.tables().size(),
          manifest.rows());
    }
  }

  /**
   * What was restored.
   *
   * @param findings what does not add up in a book, which it did not before either; hopefully empty
   */
  public record Restored(Content content, List<BookChecks.Finding> findings) {}

  /** It cannot be done; the message is one line for the operator, and nothing was changed. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String line) {
      super(line);
    }
  }

  /**
   * Writes a new file; a copy of the program may go on recording meanwhile.
   *
   * @throws Unusable where the file exists or cannot be written, or the database cannot be read
   */
  public static Content write(DatabaseSettings settings, Path file, Clock clock) {
    try (var connection = owner(settings)) {
      return Content.of(new BackupWriter(connection, clock).write(file));
    } catch (SQLException unreadable) {
      throw new Unusable("The database cannot be backed up: " + reason(unreadable));
    } catch (IOException unwritable) {
      throw new Unusable("The backup cannot be written: " + unwritable.getMessage() + ".");
    }
  }

  /**
   * Reads a backup from end to end.
   *
   * @throws Unusable where it is damaged or none
   */
  public static Content verify(Path file) {
    try (var backup = BackupFile.open(file)) {
      backup.verify();
      return Content.of(backup.manifest());
    } catch (IOException unclosed) {
      throw new Unusable("The backup cannot be read: " + unclosed.getMessage() + ".");
    }
  }

  /**
   * Reads a backup into a database that holds nothing: brings the schema to the backup's version,
   * loads, goes on to the program's version, and checks every book. No other program may use the
   * database meanwhile.
   *
   * @throws Unusable where the backup is damaged or newer than the program, or the database holds
   *     something
   */
  public static Restored restore(DatabaseSettings settings, Path file, Clock clock) {
    try (var backup = BackupFile.open(file)) {
      backup.verify();
      new BackupReader(settings, backup).restore();
      return new Restored(Content.of(backup.manifest()), Inspection.of(settings, clock).findings());
    } catch (SQLException unusable) {
      throw new Unusable("The backup cannot be restored: " + reason(unusable));
    } catch (IOException unreadable) {
      throw new Unusable("The backup cannot be read: " + unreadable.getMessage() + ".");
    }
  }

  /** As the owner of the tables, who sees the rows of all books. */
  static Connection owner(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(
        settings.url(), settings.user(), settings.password().value());
  }

  private static String reason(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("") + ".";
  }
}
