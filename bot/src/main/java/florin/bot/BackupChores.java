package florin.bot;

import florin.backup.Backup;
import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writing a backup, reading one through, and restoring one. */
record BackupChores(BotSettings settings, PrintStream out, Clock clock) {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 64;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

  /** Into the file named, else into one named after the minute. Works beside a running copy. */
  int backup(List<String> names) {
    var local = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    var file =
        Path.of(names.isEmpty() ? "florin-" + MINUTE.format(local) + ".zip" : names.getFirst());
    return attempt(() -> {
      try (var store = Store.beside(settings, clock)) {
        tell("Backed up into " + file, Backup.write(store.settings(), file, clock));
      }
      return 0;
    });
  }

  int verify(List<String> names) {
    return named(
        names,
        file ->
            attempt(() -> {
              tell("The backup " + file + " is whole", Backup.verify(file));
              return 0;
            }));
  }

  /** Into a database that holds nothing; no copy of Florin may run on it. */
  int restore(List<String> names) {
    return named(names, file -> attempt(() -> withServer(server -> restored(server, file))));
  }

  private int restored(DatabaseSettings server, Path file) {
    var restored = Backup.restore(server, file, clock);
    tell("Restored from " + file, restored.content());
    if (restored.findings().isEmpty()) {
      out.println("All books add up.");
      return 0;
    }
    out.println(
        restored.findings().size()
            + " differences were found in the books; they were in the backup already.");
    return FAILED;
  }

  private int named(List<String> names, Function<Path, Integer> work) {
    if (names.isEmpty()) {
      out.println("Name the file: make restore FILE=florin-2026-03-05-1000.zip");
      return WRONG_USAGE;
    }
    return work.apply(Path.of(names.getFirst()));
  }

  /** The server without its schema, which restoring makes. */
  private int withServer(Function<DatabaseSettings, Integer> work) {
    if (settings.server().isPresent()) {
      return work.apply(settings.server().get());
    }
    try (var embedded = EmbeddedPostgres.start(settings.dataFolder())) {
      return work.apply(embedded.settings());
    }
  }

  private int attempt(Work work) {
    try {
      return work.run();
    } catch (Backup.Unusable unusable) {
      out.println(unusable.getMessage());
      return FAILED;
    }
  }

  private void tell(String what, Backup.Content content) {
    out.println(
        "%s: %,d rows of %d tables, as they were on %s."
            .formatted(what, content.rows(), content.tables(), content.takenAt()));
  }

  @FunctionalInterface
  private interface Work {
    int run();
  }
}
