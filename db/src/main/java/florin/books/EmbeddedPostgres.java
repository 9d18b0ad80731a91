package florin.books;

import florin.Secret;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The PostgreSQL Florin brings along, for real use: every commit is on disk, every connection needs
 * a password, and only this computer can reach it. One running copy holds a data folder at a time;
 * what a killed copy left is put in order by the next start. While this copy runs a watch starts
 * the server again should it die, on the same port. There is no shutdown hook: whoever starts it
 * closes it, last of all.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

  private final DataFolder folder;
  private final PostgresServer server;
  private final DatabaseSettings settings;
  private final int port;
  private final PostgresWatch watch;

  private EmbeddedPostgres(DataFolder folder, PostgresServer server, int port, Secret password) {
    this.folder = folder;
    this.server = server;
    this.port = port;
    this.settings = settings(port, password);
    this.watch = PostgresWatch.over(server, port);
  }

  /** Why there is no database, in one sentence for the operator that says what to do. */
  public static class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String oneLine) {
      super(oneLine);
    }
  }

  /** Another running copy holds the data folder. */
  public static final class InUse extends Unavailable {
    private static final long serialVersionUID = 1L;

    InUse(Path folder, String process) {
      super(
          "Florin is already running with the data folder %s (process %s): stop it first, or set another FLORIN_DATA_DIR."
              .formatted(folder, process));
    }
  }

  /**
   * Starts the server of a data folder and sets it up where it is new; takes a few seconds then,
   * and well under one later.
   *
   * @throws InUse where another copy runs with this folder
   * @throws Unavailable where no server can run here
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, PostgresOptions.forRealUse());
  }

  static EmbeddedPostgres start(Path dataFolder, PostgresOptions options) {
    try {
      var folder = DataFolder.hold(dataFolder);
      try {
        return start(folder, options);
      } catch (IOException | RuntimeException failed) {
        folder.close();
        throw failed;
      }
    } catch (IOException | UnsupportedOperationException unusable) {
      throw new Unavailable(
          "The data folder %s cannot be used: %s.".formatted(dataFolder, reason(unusable)));
    }
  }

  private static EmbeddedPostgres start(DataFolder folder, PostgresOptions options)
      throws IOException {
    var user = ServerUser.choose(folder.root(), options.rootDrops());
    user.own(folder.file(DataFolder.LOCK));
    var home = options.sharedBinaries().orElse(folder.subfolder("postgresql", user));
    var binaries = PostgresBinaries.in(home);
    user.own(binaries.folder());
    var server = new PostgresServer(folder, binaries, user, options.durable());
    server.stopOrphan();
    var password = new PostgresCluster(folder, binaries, user).prepare(options.durable());
    int port = server.start();
    if (options.sharedBinaries().isEmpty()) {
      binaries.removeOthers();
    }
    return new EmbeddedPostgres(folder, server, port, password);
  }

  /**
   * How to reach the server of a copy that runs beside this one, for commands that share its data;
   * empty where none accepts connections. Takes no lock and starts nothing.
   */
  public static Optional<DatabaseSettings> running(Path dataFolder) {
    try {
      if (!Files.isDirectory(dataFolder)) {
        return Optional.empty();
      }
      var root = dataFolder.toRealPath();
      var file = PostmasterFile.of(root.resolve("database")).filter(PostmasterFile::isRunning);
      var port = file.flatMap(PostmasterFile::portOnceReady);
      return port.isEmpty()
          ? Optional.empty()
          : Optional.of(settings(port.get(), PostgresCluster.password(root)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static DatabaseSettings settings(int port, Secret password) {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.DATABASE;
    return new DatabaseSettings(url, PostgresCluster.USER, password, DatabaseSettings.POOL_SIZE);
  }

  public DatabaseSettings settings() {
    return settings;
  }

  public String url() {
    return settings.url();
  }

  public String user() {
    return settings.user();
  }

  public Secret password() {
    return settings.password();
  }

  public int port() {
    return port;
  }

  /**
   * Stops the server within five seconds and gives the folder free. Connections still open are cut.
   */
  @Override
  public void close() {
    watch.close();
    try {
      server.stop(STOP_LIMIT);
      folder.close();
    } catch (IOException failed) {
      throw new Unavailable("PostgreSQL did not stop: " + reason(failed));
    }
  }

  private static String reason(Exception failure) {
    if (failure instanceof UnsupportedOperationException) {
      return "its file system knows no private files";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " is missing";
    }
    return failure instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(failure.getMessage());
  }
}
