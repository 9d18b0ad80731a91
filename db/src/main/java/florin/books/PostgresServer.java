package florin.books;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server process of a data folder. It is not a child of this process but leads a session of its
 * own, so that Ctrl-C in a terminal reaches Florin alone and Florin stops the server last.
 */
final class PostgresServer {
  private static final String PORT_FILE = "postgresql.port";
  private static final Pattern PORT = Pattern.compile("[1-5]?\\d{4}");
  private static final int START_SECONDS = 120;
  private static final int ORPHAN_SECONDS = 30;
  private static final Duration SLACK = Duration.ofSeconds(5);
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final int ATTEMPTS = 25;
  private static final int ANSWER_MILLIS = 1000;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

  private final DataFolder folder;
  private final PostgresBinaries binaries;
  private final ServerUser user;
  private final boolean durable;
  private final Path database;
  private final Path logFolder;

  PostgresServer(DataFolder folder, PostgresBinaries binaries, ServerUser user, boolean durable)
      throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    this.user = user;
    this.durable = durable;
    this.database = folder.file("database");
    this.logFolder = folder.subfolder("log", user);
  }

  /**
   * Ends what a killed copy left: its server if that still runs, its mark if the process it names
   * is somebody else's by now, which is never touched.
   */
  void stopOrphan() throws IOException {
    stop(Duration.ofSeconds(ORPHAN_SECONDS));
  }

  /**
   * Starts the server on the port it had last, or on a free one where that is taken; returns the
   * port.
   */
  int start() throws IOException {
    var kept = keptPort();
    int port = kept.isPresent() && isFree(kept.get()) ? kept.get() : freePort();
    var failure = startOn(port);
    for (int attempt = 1;
        failure.isPresent() && attempt < ATTEMPTS && passes(failure.get());
        attempt++) {
      pause();
      port = isFree(port) ? port : freePort();
      failure = startOn(port);
    }
    if (failure.isPresent()) {
      throw new EmbeddedPostgres.Unavailable(
          "PostgreSQL does not start in "
              + folder.root()
              + ": "
              + failure.get()
              + " (more in "
              + logFolder
              + ")");
    }
    folder.write(PORT_FILE, Integer.toString(port), user);
    return port;
  }

  /** A port somebody took in between, or processes of a killed server that are still ending. */
  private static boolean passes(String failure) {
    return failure.contains("TCP/IP sockets") || failure.contains("shared memory block");
  }

  /** Empty when the server accepts connections on that port, else why it does not. */
  Optional<String> startOn(int port) throws IOException {
    disownLeftover();
    new PostgresConfiguration(port, durable).writeTo(database);
    var output = logFolder.resolve("start.log");
    Files.deleteIfExists(output);
    var run =
        control(
            START_SECONDS,
            "start",
            "--log=" + output,
            "--wait",
            "--timeout=" + START_SECONDS,
            "--silent");
    return run.succeeded() ? Optional.empty() : Optional.of(new PostgresLog(logFolder).reason());
  }

  boolean isRunning() throws IOException {
    var file = PostmasterFile.of(database);
    return file.isPresent() && file.get().isRunning();
  }

  /**
   * Whether the process is gone and nobody listens. One sign alone may err, as when this process
   * has no file handle left to look with, and a living server must never be taken for dead.
   */
  boolean isGone(int port) throws IOException {
    if (isRunning()) {
      return false;
    }
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(LOOPBACK, port), ANSWER_MILLIS);
      return false;
    } catch (ConnectException nobodyListens) {
      return true;
    }
  }

  /**
   * Stops the server; where it has not ended within the limit, without waiting for anything to be
   * written, which the next start makes good from its log.
   */
  void stop(Duration limit) throws IOException {
    if (isRunning() && !stopped("fast", limit.toSeconds()) && !stopped("immediate", 1)) {
      var file = PostmasterFile.of(database);
      file.flatMap(PostmasterFile::server).ifPresent(ProcessHandle::destroyForcibly);
    }
    disownLeftover();
  }

  private boolean stopped(String mode, long seconds) throws IOException {
    control(seconds, "stop", "--mode=" + mode, "--wait", "--timeout=" + seconds, "--silent");
    return !isRunning();
  }

  private void disownLeftover() throws IOException {
    var file = PostmasterFile.of(database);
    if (file.isPresent() && !file.get().isRunning()) {
      file.get().disown();
    }
  }

  private BoundedRun control(long seconds, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(binaries.program("pg_ctl"), "--pgdata=" + database));
    command.addAll(List.of(arguments));
    return BoundedRun.of(user.command(command), "", SLACK.plusSeconds(seconds));
  }

  private Optional<Integer> keptPort() throws IOException {
    var file = folder.file(PORT_FILE);
    return Files.exists(file)
        ? Optional.of(Files.readString(file).strip())
            .filter(PORT.asMatchPredicate())
            .map(Integer::valueOf)
        : Optional.empty();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, LOOPBACK)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgres.Unavailable("The start of PostgreSQL was interrupted.");
    }
  }
}
