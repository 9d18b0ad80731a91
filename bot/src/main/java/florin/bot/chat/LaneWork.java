package florin.bot.chat;

import florin.books.Database;
import florin.books.DatabaseAway;
import florin.books.Plumbing;
import florin.chat.Lanes;
import florin.chat.Lease;
import florin.chat.StoredUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through what waits in one chat: leases its lane, hands its updates to the dispatcher in
 * order, and the answers to the {@link Postman}. An update that fails rests and is tried again; at
 * the third time it is put aside, so that the chat goes on.
 */
final class LaneWork {
  private static final Logger log = LoggerFactory.getLogger(LaneWork.class);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final int BATCH = 20;
  private static final int MOST_FAILURES = 3;

  private final Database database;
  private final Dispatcher dispatcher;
  private final Map<String, ChatPlatform> platforms;
  private final Postman postman;
  private final SlowWork slowWork;
  private final Threads threads;
  private final Insistence insistence;
  private final UUID owner = UUID.randomUUID();
  private volatile boolean stopping;

  LaneWork(
      Database database,
      Dispatcher dispatcher,
      Map<String, ChatPlatform> platforms,
      Postman postman,
      SlowWork slowWork,
      Threads threads) {
    this.database = database;
    this.dispatcher = dispatcher;
    this.platforms = platforms;
    this.postman = postman;
    this.slowWork = slowWork;
    this.threads = threads;
    this.insistence = new Insistence(threads);
  }

  /** Leaves the lane after the update in hand. */
  void end() {
    stopping = true;
  }

  /** Handles what waits in the lane, unless somebody else has it. */
  void work(long laneId) {
    Optional<Turn> turn =
        database.system(p -> p.lanes().claim(laneId, owner, LEASE).map(lease -> turn(p, lease)));
    if (turn.isEmpty()) {
      return;
    }
    Lease lease = turn.get().lease();
    boolean given = false;
    try {
      given = handleAll(turn.get());
    } catch (Dispatcher.Overtaken overtaken) {
      log.info("lane overtaken lane={}", laneId);
    } finally {
      if (!given) {
        giveBack(lanes -> lanes.release(lease));
      }
    }
  }

  /** A lane held, and what waits in it. */
  private record Turn(Lease lease, List<StoredUpdate> waiting) {}

  private static Turn turn(Plumbing plumbing, Lease lease) {
    return new Turn(lease, plumbing.inbox().waiting(lease.laneId(), BATCH));
  }

  /** What waits by now; where nothing does the lane is given back with the same look. */
  private static Turn turnOrRelease(Plumbing plumbing, Lease lease) {
    Turn turn = turn(plumbing, lease);
    if (turn.waiting().isEmpty()) {
      plumbing.lanes().release(lease);
    }
    return turn;
  }

  /**
   * @return whether the lane was given back: nothing waits, or it is to rest after a failure
   */
  private boolean handleAll(Turn first) {
    Lease lease = first.lease();
    Clock clock = database.clock();
    Instant prolongAt = clock.instant().plus(LEASE.dividedBy(3));
    Turn turn = first;
    do {
      for (int i = 0; i < turn.waiting().size(); i++) {
        if (stopping) {
          return false;
        }
        if (clock.instant().isAfter(prolongAt)) {
          if (!database.<Boolean>system(p -> p.lanes().prolong(lease, LEASE))) {
            return false;
          }
          prolongAt = clock.instant().plus(LEASE.dividedBy(3));
        }
        boolean last = i == turn.waiting().size() - 1;
        if (!handle(turn.waiting().get(i), new Held(lease, last, postman.claim()))) {
          return true;
        }
      }
      if (stopping) {
        return false;
      }
      turn = insistence.tell(() -> database.system(p -> turnOrRelease(p, lease)));
    } while (!turn.waiting().isEmpty());
    return true;
  }

  /**
   * @return false when the lane was given back: with the effect, or to rest after a failure
   */
  private boolean handle(StoredUpdate update, Held held) {
    Lease lease = held.lease();
    Incoming incoming = null;
    try {
      ChatPlatform platform = platform(update);
      Optional<Incoming> read = platform.read(update.payload());
      if (read.isEmpty()) {
        database.system(p -> p.inbox().done(update.id(), lease));
        return true;
      }
      incoming = read.get();
      return !dispatch(platform, update, incoming, held);
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
    } catch (DatabaseAway away) {
      log.warn(
          "database away, update stays update={} problem={}", update.id(), Problems.brief(away));
      rest(lease, Duration.ofSeconds(1));
      return false;
    } catch (RuntimeException failure) {
      return failed(update, incoming, lease, failure);
    }
  }

  /**
   * @return whether the lane was given back
   */
  private boolean dispatch(
      ChatPlatform platform, StoredUpdate update, Incoming incoming, Held held) {
    Optional<Acknowledgement> owed =
        incoming instanceof Incoming.Pressed pressed
            ? Optional.of(Acknowledgement.owed(platform, pressed, threads))
            : Optional.empty();
    var outcome = dispatcher.handle(update, incoming, held);
    owed.ifPresent(o -> o.give(outcome.toast()));
    outcome.answer().ifPresentOrElse(postman::hand, () -> postman.signal(update.laneId()));
    outcome.told().forEach(postman::signal);
    if (outcome.deferred()) {
      slowWork.signal();
    }
    return outcome.released();
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
    String reference = Problems.reference();
    log.error(
        "update failed ref={} update={} attempt={}",
        reference,
        update.id(),
        update.attempts() + 1,
        failure);
    if (update.attempts() + 1 < MOST_FAILURES) {
      database.system(p -> {
        p.inbox().failed(update.id());
        return true;
      });
      rest(lease, Duration.ofMillis(500L << update.attempts()));
      return false;
    }
    putAside(update, incoming, reference);
    postman.signal(lease.laneId());
    return true;
  }

  /** Whatever is wrong with it, an update put aside no longer holds up its chat. */
  private void putAside(StoredUpdate update, @Nullable Incoming incoming, String reference) {
    try {
      if (incoming != null) {
        dispatcher.apologise(update, incoming, reference);
        return;
      }
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException unsaid) {
      log.error("nobody was told ref={} update={}", reference, update.id(), unsaid);
    }
    database.system(p -> p.inbox().park(update.id(), reference));
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
}
