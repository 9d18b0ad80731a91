package florin.testing;

import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import florin.books.ThrowawayPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real databases for tests: one server for a test process, under {@code target}, and a database of
 * its own for every class that asks, copied in some fifty milliseconds from one that has the whole
 * schema. The server is shared state, which only tests may have; it is stopped when the process
 * ends, and what a killed process left is swept away by the next.
 */
public final class TestPostgres {
  private static final String NOT_PERMITTED = "42501";

  /** Several test processes run beside each other; the folder is held as long as this one lives. */
  private static final TestFolder FOLDER = TestFolder.take(Path.of("target", "test-postgres"));

  private static final Path HOME = FOLDER.path();

  /** Where the server's programs are unpacked, for tests that start servers themselves too. */
  public static final Path BINARIES = HOME.resolve("binaries");

  private static final int POOL_SIZE = 5;

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  /** Starts with the first database asked for. */
  private static final class Shared {
    static final TestPostgres ONE = new TestPostgres();
  }

  private TestPostgres() {
    try {
      Files.createDirectories(HOME);
      ThrowawayPostgres.sweep(leftovers());
      var folder = HOME.resolve("of-" + ProcessHandle.current().pid());
      if (Files.exists(folder)) {
        ThrowawayPostgres.remove(folder);
      }
      server = ThrowawayPostgres.start(folder, BINARIES);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
      makeConnectingCheap();
      ThrowawayPostgres.migrate(server.settings());
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /**
   * The same password, hashed once instead of 4096 times: every test opens pools, and proving who
   * one is took a quarter of their time.
   */
  private void makeConnectingCheap() {
    execute(
        "set scram_iterations = 1; alter role \"%s\" password '%s'"
            .formatted(server.user(), server.password().value()));
  }

  /** A new database with the whole schema and no rows. */
  public static DatabaseSettings freshDatabase() {
    return Shared.ONE.create(
        " template " + name(Shared.ONE.server.settings()) + " strategy file_copy");
  }

  /** A new database with nothing in it. */
  public static DatabaseSettings emptyDatabase() {
    return Shared.ONE.create("");
  }

  /**
   * Removes a database early; whatever is left goes with the process. A worker of autovacuum may
   * not be forced out by its owner, but gives way when asked plainly.
   */
  public static void drop(DatabaseSettings database) {
    String drop = "drop database " + name(database);
    try {
      Shared.ONE.execute(drop + " with (force)");
    } catch (IllegalStateException failed) {
      if (!(failed.getCause() instanceof SQLException cause)
          || !NOT_PERMITTED.equals(cause.getSQLState())) {
        throw failed;
      }
      Shared.ONE.execute(drop);
    }
  }

  private DatabaseSettings create(String from) {
    var name = "test_" + databases.incrementAndGet();
    execute("create database " + name + from);
    return new DatabaseSettings(url(name), server.user(), server.password(), POOL_SIZE);
  }

  private void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(url("postgres"), server.user(), server.password().value());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  private static String name(DatabaseSettings database) {
    return database.url().substring(database.url().lastIndexOf('/') + 1);
  }

  private static List<Path> leftovers() throws IOException {
    try (var folders = Files.list(HOME)) {
      return folders.filter(Files::isDirectory).filter(one -> !one.equals(BINARIES)).toList();
    }
  }

  private void end(Path folder) {
    try {
      server.close();
      ThrowawayPostgres.remove(folder);
    } catch (IOException | EmbeddedPostgres.Unavailable left) {
      // The next test process sweeps it away.
    }
  }
}
