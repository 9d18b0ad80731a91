package florin.bot.chat;

import florin.books.Database;
import florin.chat.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the chats moving: takes updates in and runs {@link LaneWork} on one virtual thread a busy
 * chat; a sweep every second finds what a crash, a failure or another process left behind.
 */
public final class ChatWorkers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChatWorkers.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration TIDY = Duration.ofMinutes(10);
  private static final int MOST_SWEPT = 1000;

  private final Database database;
  private final Postman postman;
  private final SlowWork slowWork;
  private final Threads threads = new Threads("chat");
  private final LaneWork lanes;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final Set<Long> signalled = ConcurrentHashMap.newKeySet();
  private final Semaphore parallel;
  private volatile boolean stopping;

  /**
   * @param parallel how many chats are handled at once: no more than half the database's pool
   */
  public ChatWorkers(
      Database database,
      Dispatcher dispatcher,
      Map<String, ChatPlatform> platforms,
      Postman postman,
      SlowWork slowWork,
      int parallel) {
    this.database = database;
    this.postman = postman;
    this.slowWork = slowWork;
    this.lanes = new LaneWork(database, dispatcher, platforms, postman, slowWork, threads);
    this.parallel = new Semaphore(parallel, true);
  }

  /**
   * @param alone whether this is surely the only program on the database, so leases of a killed one
   *     can be freed at once
   */
  public void start(boolean alone) {
    if (alone) {
      database.system(plumbing -> {
        plumbing.lanes().freeAll();
        plumbing.slowUpdates().freeAll();
        plumbing.outbox().freeAll();
        return true;
      });
    }
    threads.start("sweep", this::sweep);
    threads.start("tidy", this::tidy);
  }

  /** The durable way in, for platforms. */
  public Intake intake() {
    return new Intake() {
      @Override
      public void accept(List<Intake.Update> updates) {
        take(updates).forEach(ChatWorkers.this::signal);
      }

      @Override
      public Map<String, String> newest(String platform, String bot, String beginning) {
        return database.system(p -> p.inbox().newest(platform, bot, beginning));
      }
    };
  }

  private Set<Long> take(List<Intake.Update> updates) {
    return database.system(plumbing ->
        plumbing
            .inbox()
            .take(
                updates.stream()
                    .map(u ->
                        new Inbox.NewUpdate(
                            u.platform(), u.bot(), u.key(), u.chatId(), u.payload()))
                    .toList()));
  }

  private void signal(long laneId) {
    signalled.add(laneId);
    if (!stopping && running.add(laneId)) {
      threads.start("lane-" + laneId, () -> run(laneId));
    }
  }

  private void run(long laneId) {
    try {
      parallel.acquire();
      try {
        while (!stopping && signalled.remove(laneId)) {
          lanes.work(laneId);
        }
      } finally {
        parallel.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("lane left for the sweep lane={} problem={}", laneId, Problems.brief(e));
    } finally {
      running.remove(laneId);
    }
    if (signalled.contains(laneId)) {
      signal(laneId);
    }
  }

  private void sweep() {
    while (threads.pause(SWEEP)) {
      try {
        database.<List<Long>>system(p -> p.lanes().waiting(MOST_SWEPT)).forEach(this::signal);
        database
            .<List<Long>>system(p -> p.outbox().waitingLanes(MOST_SWEPT))
            .forEach(postman::signal);
        slowWork.signal();
      } catch (RuntimeException e) {
        log.warn("sweep failed problem={}", Problems.brief(e));
      }
    }
  }

  private void tidy() {
    while (threads.pause(TIDY)) {
      try {
        slowWork.tidy();
      } catch (RuntimeException e) {
        log.warn("tidying up failed problem={}", Problems.brief(e));
      }
    }
  }

  /** Whether nothing is being done right now. */
  boolean isIdle() {
    return running.isEmpty() && signalled.isEmpty() && !threads.isRunning(Acknowledgement.GIVING);
  }

  /** Begins nothing new. */
  void end() {
    stopping = true;
    lanes.end();
    threads.end();
  }

  /** Lets what is being handled finish, a few seconds at most; the rest waits in the inbox. */
  @Override
  public void close() {
    end();
    threads.close();
  }
}
