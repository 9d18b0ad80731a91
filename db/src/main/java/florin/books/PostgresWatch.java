package florin.books;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it dies under a running program, so that the pool finds it where it
 * was. It keeps trying, ever more slowly, because a full disk, for one, is mended without anybody
 * telling the program.
 */
final class PostgresWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration SLOWEST = Duration.ofSeconds(30);
  private static final Duration END_LIMIT = Duration.ofSeconds(1);

  private final PostgresServer server;
  private final int port;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private PostgresWatch(PostgresServer server, int port) {
    this.server = server;
    this.port = port;
    this.thread = Thread.ofVirtual().name("postgresql-watch").unstarted(this::watch);
  }

  static PostgresWatch over(PostgresServer server, int port) {
    var watch = new PostgresWatch(server, port);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    var pause = LOOK_EVERY;
    try {
      while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = isWell() ? LOOK_EVERY : slower(pause);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration slower(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(SLOWEST) < 0 ? twice : SLOWEST;
  }

  /** Whether the server runs, or runs again. */
  private boolean isWell() {
    try {
      if (!server.isGone(port)) {
        return true;
      }
      log.warn("postgresql=gone port={} action=start", port);
      var failure = server.startOn(port);
      failure.ifPresent(reason -> log.error("postgresql=down port={} reason={}", port, reason));
      return failure.isEmpty();
    } catch (IOException unreadable) {
      if (!Thread.currentThread().isInterrupted()) {
        log.error("postgresql=unknown port={}", port, unreadable);
      }
      return false;
    }
  }

  /**
   * Ends the watch before the server is stopped; a start it is in the middle of is left a second.
   */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(END_LIMIT)) {
        thread.interrupt();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
