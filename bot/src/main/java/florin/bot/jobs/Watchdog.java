package florin.bot.jobs;

import florin.books.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the scheduler itself, so it is no job of it: a trigger nobody fires any more would
 * stop its work for ever and in silence.
 */
final class Watchdog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private static final Duration ROUND = Duration.ofSeconds(30);

  /** Longer than a dead process's triggers take to be given free by the cluster. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Database database;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread;

  private Watchdog(Database database) {
    this.database = database;
    this.thread = Thread.ofVirtual().name("jobs-watchdog").unstarted(this::watch);
  }

  static Watchdog over(Database database) {
    var watchdog = new Watchdog(database);
    watchdog.thread.start();
    return watchdog;
  }

  private void watch() {
    try {
      while (!ending.await(ROUND.toSeconds(), TimeUnit.SECONDS)) {
        look(database);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void look(Database database) {
    try {
      List<String> released = database.system(p -> p.stuckTriggers().release(p.now().minus(LATE)));
      if (!released.isEmpty()) {
        log.warn("stuck triggers released triggers={}", released);
      }
    } catch (RuntimeException e) {
      log.warn("watchdog could not look problem={}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    ending.countDown();
    thread.interrupt();
  }
}
