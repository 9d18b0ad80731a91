package florin.bot.chat;

import florin.books.Database;
import florin.books.DatabaseAway;
import florin.chat.Inbox;
import florin.chat.Lanes;
import florin.chat.Lease;
import florin.chat.StoredUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the chats moving: takes updates in, leases one lane a worker, hands updates to the
 * dispatcher in order, and the answers to the {@link Postman}. One virtual thread a busy chat; a
 * sweep every second finds what a crash, a failure or another process left behind.
 */
public final class ChatWorkers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChatWorkers.class);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration TIDY = Duration.ofMinutes(10);
  private static final int BATCH = 20;
  private static final int MOST_FAILURES = 3;

  private final Database database;
  private final Dispatcher dispatcher;
  private final Map<String, ChatPlatform> platforms;
  private final Postman postman;
  private final SlowWork slowWork;
  private final UUID owner = UUID.randomUUID();
  private final Threads threads = new Threads("chat");
  private final Insistence insistence = new Insistence(threads);
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
    this.dispatcher = dispatcher;
    this.platforms = platforms;
    this.postman = postman;
    this.slowWork = slowWork;
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
        plumbing.inbox().freeWork();
        plumbing.outbox().freeAll();
        return true;
      });
    }
    threads.start("sweep", this::sweep);
    threads.start("tidy", this::tidy);
  }

  /** The durable way in, for platforms. */
  public Intake intake() {
    return updates -> {
      Set<Long> lanes =
          database.system(plumbing ->
              plumbing
                  .inbox()
                  .take(
                      updates.stream()
                          .map(u ->
                              new Inbox.NewUpdate(
                                  u.platform(), u.bot(), u.key(), u.chatId(), u.payload()))
                          .toList()));
      lanes.forEach(this::signal);
    };
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
          work(laneId);
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

  private void work(long laneId) {
    Optional<Lease> leased = database.system(p -> p.lanes().claim(laneId, owner, LEASE));
    if (leased.isEmpty()) {
      return;
    }
    Lease lease = leased.get();
    boolean backedOff = false;
    try {
      List<StoredUpdate> waiting;
      Instant prolongAt = database.clock().instant().plus(LEASE.dividedBy(3));
      while (!backedOff && !stopping && !(waiting = waiting(lease)).isEmpty()) {
        for (StoredUpdate update : waiting) {
          if (stopping) {
            return;
          }
          if (database.clock().instant().isAfter(prolongAt)) {
            if (!database.<Boolean>system(p -> p.lanes().prolong(lease, LEASE))) {
              return;
            }
            prolongAt = database.clock().instant().plus(LEASE.dividedBy(3));
          }
          if (!handle(update, lease)) {
            backedOff = true;
            break;
          }
        }
      }
    } catch (Dispatcher.Overtaken overtaken) {
      log.info("lane overtaken lane={}", laneId);
    } finally {
      if (!backedOff) {
        giveBack(lanes -> lanes.release(lease));
      }
    }
  }

  private List<StoredUpdate> waiting(Lease lease) {
    return database.system(p -> p.inbox().waiting(lease.laneId(), BATCH));
  }

  /**
   * @return false when the lane was given back to rest after a failure
   */
  private boolean handle(StoredUpdate update, Lease lease) {
    Incoming incoming = null;
    Optional<Acknowledgement> owed = Optional.empty();
    try {
      ChatPlatform platform = platform(update);
      Optional<Incoming> read = platform.read(update.payload());
      if (read.isEmpty()) {
        database.system(p -> p.inbox().done(update.id(), lease));
        return true;
      }
      incoming = read.get();
      if (incoming instanceof Incoming.Pressed pressed) {
        owed = Optional.of(Acknowledgement.owed(platform, pressed, threads));
      }
      var outcome = dispatcher.handle(update, incoming, lease);
      owed.ifPresent(o -> o.give(outcome.toast()));
      postman.signal(lease.laneId());
      if (outcome.deferred()) {
        slowWork.signal();
      }
      return true;
    } catch (ChatPlatform.UnreadableUpdate unreadable) {
      String reference = Problems.reference();
      log.warn(
          "update put aside ref={} update={} reason={}",
          reference,
          update.id(),
          unreadable.getMessage());
      database.system(p -> p.inbox().park(update.id(), reference));
      return true;
    } catch (Dispatcher.Overtaken overtaken) {
      throw overtaken;
    } catch (RuntimeException failure) {
      return failed(update, incoming, lease, failure);
    }
  }

  private ChatPlatform platform(StoredUpdate update) {
    ChatPlatform platform = platforms.get(update.platform());
    if (platform == null) {
      throw new ChatPlatform.UnreadableUpdate("no platform " + update.platform());
    }
    return platform;
  }

  private boolean failed(
      StoredUpdate update, @Nullable Incoming incoming, Lease lease, RuntimeException failure) {
    if (failure instanceof DatabaseAway) {
      log.warn(
          "database away, update stays update={} problem={}", update.id(), Problems.brief(failure));
      rest(lease, Duration.ofSeconds(1));
      return false;
    }
    String reference = Problems.reference();
    log.error(
        "update failed ref={} update={} attempt={}",
        reference,
        update.id(),
        update.attempts() + 1,
        failure);
    if (update.attempts() + 1 < MOST_FAILURES || incoming == null) {
      database.system(p -> {
        p.inbox().failed(update.id());
        return true;
      });
      if (incoming == null && update.attempts() + 1 >= MOST_FAILURES) {
        database.system(p -> p.inbox().park(update.id(), reference));
        return true;
      }
      rest(lease, Duration.ofMillis(500L << update.attempts()));
      return false;
    }
    putAside(update, incoming, reference);
    postman.signal(lease.laneId());
    return true;
  }

  /** Whatever is wrong with it, an update put aside no longer holds up its chat. */
  private void putAside(StoredUpdate update, Incoming incoming, String reference) {
    try {
      dispatcher.apologise(update, incoming, reference);
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException unsaid) {
      log.error("nobody was told ref={} update={}", reference, update.id(), unsaid);
      database.system(p -> p.inbox().park(update.id(), reference));
    }
  }

  private void rest(Lease lease, Duration pause) {
    giveBack(lanes -> lanes.backOff(lease, database.clock().instant().plus(pause)));
  }

  /** A lease not given back would keep its chat waiting until it runs out. */
  private void giveBack(Consumer<Lanes> how) {
    insistence.tell(() ->
        database.system(p -> {
          how.accept(p.lanes());
          return true;
        }));
  }

  private void sweep() {
    while (threads.pause(SWEEP)) {
      try {
        database.<List<Long>>system(p -> p.lanes().waiting(1000)).forEach(this::signal);
        database.<List<Long>>system(p -> p.outbox().waitingLanes(1000)).forEach(postman::signal);
        slowWork.signal();
      } catch (RuntimeException e) {
        log.warn("sweep failed problem={}", Problems.brief(e));
      }
    }
  }

  private void tidy() {
    while (threads.pause(TIDY)) {
      try {
        database.system(Housekeeping::tidy);
      } catch (RuntimeException e) {
        log.warn("housekeeping failed problem={}", Problems.brief(e));
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
    threads.end();
  }

  /** Lets what is being handled finish, a few seconds at most; the rest waits in the inbox. */
  @Override
  public void close() {
    end();
    threads.close();
  }
}
