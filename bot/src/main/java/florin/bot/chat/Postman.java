package florin.bot.chat;

import florin.books.Database;
import florin.books.DatabaseAway;
import florin.chat.ChatMessages;
import florin.outbox.News;
import florin.outbox.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what lies in the outbox to the chats, each chat in order, many at once. Sending is at
 * least once: what may have arrived is sent once more and says so.
 */
public final class Postman implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final String NOTICE = "NOTICE";
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private final Database database;
  private final Map<String, ChatPlatform> platforms;
  private final Renderer renderer;
  private final Envelope.Codec codec = new Envelope.Codec();
  private final Announcing announcing;
  private final UUID owner = UUID.randomUUID();
  private final Threads threads = new Threads("post");
  private final Insistence insistence = new Insistence(threads);
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final Set<Long> signalled = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  public Postman(
      Database database,
      Map<String, ChatPlatform> platforms,
      Renderer renderer,
      Map<News.Kind, Announcement> announcements) {
    this.database = database;
    this.announcing = new Announcing(database, announcements, codec);
    this.platforms = platforms;
    this.renderer = renderer;
  }

  /** There may be something to send in this lane. */
  public void signal(long laneId) {
    signalled.add(laneId);
    if (!stopping && running.add(laneId)) {
      threads.start("lane-" + laneId, () -> run(laneId));
    }
  }

  private void run(long laneId) {
    try {
      while (signalled.remove(laneId)) {
        Optional<Waiting> next;
        while (!stopping
            && (next = database.system(p -> p.outbox().claim(laneId, owner, LEASE))).isPresent()) {
          deliver(next.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("deliveries left for the sweep lane={} problem={}", laneId, Problems.brief(e));
    } finally {
      running.remove(laneId);
    }
    if (signalled.contains(laneId)) {
      signal(laneId);
    }
  }

  private void deliver(Waiting waiting) throws InterruptedException {
    if (waiting.silenced()) {
      settle(waiting, "the chat can no longer be written to");
      return;
    }
    if (waiting.kind().equals(NOTICE)) {
      announce(waiting);
      return;
    }
    Envelope envelope;
    ChatPlatform platform;
    Outgoing message;
    try {
      envelope = codec.read(waiting.json());
      platform = platforms.get(envelope.chat().platform());
      if (platform == null) {
        settle(waiting, "no platform " + envelope.chat().platform());
        return;
      }
      message = outgoing(waiting, envelope, platform.largestFile());
    } catch (RuntimeException broken) {
      log.error("delivery cannot be drawn id={}", waiting.id(), broken);
      settle(waiting, "cannot be drawn: " + Problems.brief(broken));
      return;
    }
    try {
      List<String> messageIds = send(platform, message);
      insistence.tell(() -> sent(waiting, envelope, messageIds));
    } catch (DeliveryFailed failure) {
      insistence.tell(() -> failed(waiting, envelope, failure));
    }
  }

  private void announce(Waiting waiting) {
    try {
      announcing.announce(waiting);
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException broken) {
      log.error("news cannot be told id={}", waiting.id(), broken);
      settle(waiting, "cannot be told: " + Problems.brief(broken));
    }
  }

  /**
   * A platform that breaks where it should fail holds up its chat no longer than one that fails.
   */
  private static List<String> send(ChatPlatform platform, Outgoing message)
      throws DeliveryFailed, InterruptedException {
    try {
      return platform.send(message);
    } catch (RuntimeException bug) {
      log.error("a platform broke platform={}", platform.name(), bug);
      throw new DeliveryFailed(DeliveryFailed.Meaning.UNCERTAIN, "broke: " + Problems.brief(bug));
    }
  }

  private Outgoing outgoing(Waiting waiting, Envelope envelope, long largestFile) {
    Renderer.Rendered rendered = renderer.render(envelope, largestFile);
    Optional<String> replaces =
        envelope
            .replaces()
            .or(() ->
                envelope
                    .replacesDelivery()
                    .flatMap(
                        id -> database.<Optional<String>>system(p -> p.messages().messageOf(id))));
    return new Outgoing(
        envelope.chat(),
        rendered.words(),
        rendered.files(),
        envelope.keys(),
        replaces,
        envelope.repliesTo(),
        "florin-" + waiting.id(),
        waiting.again() && replaces.isEmpty());
  }

  private void sent(Waiting waiting, Envelope envelope, List<String> messageIds) {
    database.system(p -> {
      p.outbox().sent(waiting.id());
      if (!envelope.entries().isEmpty() || isChangedLater(waiting.key())) {
        Chat chat = envelope.chat();
        var subject = new ChatMessages.Subject(envelope.bookId(), envelope.entries(), true);
        for (String messageId : messageIds) {
          p.messages()
              .remember(
                  new ChatMessages.Key(chat.platform(), chat.bot(), chat.id(), messageId),
                  subject,
                  Optional.of(waiting.id()));
        }
      }
      return true;
    });
  }

  /** Messages that are found again by their delivery, to be changed. */
  private static boolean isChangedLater(String key) {
    return key.startsWith("reading:") || key.startsWith(News.CARD_PREFIX);
  }

  private void failed(Waiting waiting, Envelope envelope, DeliveryFailed failure) {
    Instant now = database.clock().instant();
    String detail = String.valueOf(failure.getMessage());
    boolean tooLate = waiting.createdAt().plus(TOO_LATE).isBefore(now);
    switch (failure.meaning()) {
      case TRY_AGAIN -> {
        if (tooLate) {
          settle(waiting, detail);
        } else {
          tryAgain(
              waiting,
              failure.retryAfter().orElse(pause(waiting.attempts())),
              detail,
              waiting.again());
        }
      }
      case UNCERTAIN -> {
        if (waiting.again() || tooLate) {
          settle(waiting, "uncertain: " + detail);
        } else {
          tryAgain(waiting, pause(waiting.attempts()), detail, true);
        }
      }
      case REFUSED -> {
        log.warn("delivery refused id={} detail={}", waiting.id(), detail);
        settle(waiting, detail);
      }
      case CHAT_CLOSED -> {
        Chat chat = envelope.chat();
        log.info("chat closed platform={}", chat.platform());
        database.system(p -> {
          p.lanes().silence(chat.platform(), chat.bot(), chat.id(), true);
          p.outbox().dead(waiting.id(), detail);
          return true;
        });
      }
    }
  }

  private void tryAgain(Waiting waiting, Duration after, String detail, boolean mayHaveArrived) {
    database.system(p -> {
      p.outbox().tryAgain(waiting.id(), p.now().plus(after), detail, mayHaveArrived);
      return true;
    });
    threads.start(
        "again-" + waiting.id(),
        () -> {
          if (threads.pause(after)) {
            signal(waiting.laneId());
          }
        });
  }

  private void settle(Waiting waiting, String problem) {
    database.system(p -> {
      p.outbox().dead(waiting.id(), problem);
      return true;
    });
  }

  private static Duration pause(int attempts) {
    Duration pause = Duration.ofMillis(500L << Math.min(attempts, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Whether nothing is being done right now. */
  boolean isIdle() {
    return running.isEmpty() && signalled.isEmpty();
  }

  /** Begins nothing new. */
  void end() {
    stopping = true;
    threads.end();
  }

  @Override
  public void close() {
    end();
    threads.close();
  }
}
