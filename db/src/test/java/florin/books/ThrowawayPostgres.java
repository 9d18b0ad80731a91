package florin.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Servers whose data nobody will miss, for test support outside this package. */
public final class ThrowawayPostgres {
  private static final Duration MAY_BE_STARTING = Duration.ofSeconds(10);

  private ThrowawayPostgres() {}

  /** A server that is fast because it forgets everything in a power cut. */
  public static EmbeddedPostgres start(Path folder, Path sharedBinaries) {
    return EmbeddedPostgres.start(folder, options(false, sharedBinaries));
  }

  /** A server that keeps what was committed, were it killed, as a real one does. */
  public static EmbeddedPostgres startDurable(Path folder, Path sharedBinaries) {
    return EmbeddedPostgres.start(folder, options(true, sharedBinaries));
  }

  static PostgresOptions options(boolean durable, Path sharedBinaries) {
    return new PostgresOptions(
        durable, Optional.of(sharedBinaries), PostgresOptions.forRealUse().rootDrops());
  }

  /** Brings the schema to the program's version, as the program itself does. */
  public static void migrate(DatabaseSettings settings) {
    Migrations.run(settings);
  }

  /**
   * Ends the servers and removes the folders of test processes that were killed; those of living
   * ones stay.
   */
  public static void sweep(List<Path> folders) throws IOException {
    for (var folder : folders) {
      var age = System.currentTimeMillis() - Files.getLastModifiedTime(folder).toMillis();
      if (age > MAY_BE_STARTING.toMillis()) {
        sweep(folder);
      }
    }
  }

  private static void sweep(Path folder) {
    try (var held = DataFolder.hold(folder)) {
      PostmasterFile.of(held.file("database"))
          .flatMap(PostmasterFile::server)
          .ifPresent(ProcessHandle::destroyForcibly);
      DataFolder.deleteTree(held.root());
    } catch (IOException | EmbeddedPostgres.Unavailable stillInUse) {
      // Somebody's, or still ending: the next sweep finds it again.
    }
  }

  public static void remove(Path folder) throws IOException {
    DataFolder.deleteTree(folder);
  }
}
