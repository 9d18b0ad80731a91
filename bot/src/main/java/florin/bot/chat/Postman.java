package florin.bot.chat;

import florin.books.Database;
import florin.books.DatabaseAway;
import florin.books.Plumbing;
import florin.chat.ChatMessages;
import florin.outbox.News;
import florin.outbox.Outbox;
import florin.outbox.Waiting;
import java.time.Duration;
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
  private static final String NOTICE = "NOTICE";

  private final Database database;
  private final Map<String, ChatPlatform> platforms;
  private final Unpacking unpacking;
  private final Envelope.Codec codec = new Envelope.Codec();
  private final Announcing announcing;
  private final UUID owner = UUID.randomUUID();
  private final Threads threads = new Threads("post");
  private final Insistence insistence = new Insistence(threads);
  private final Setbacks setbacks;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final Set<Long> signalled = ConcurrentHashMap.newKeySet();
  private final Map<Long, Waiting> handed = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  public Postman(
      Database database,
      Map<String, ChatPlatform> platforms,
      Renderer renderer,
      Map<News.Kind, Announcement> announcements,
      SiteLinks links) {
    this.database = database;
    this.setbacks = new Setbacks(database, threads, this::signal);
    this.announcing = new Announcing(database, announcements, codec);
    this.platforms = platforms;
    this.unpacking = new Unpacking(database, renderer, links);
  }

  /** How an answer is put into the outbox that is then {@link #hand handed} over. */
  Outbox.Claim claim() {
    return new Outbox.Claim(owner, LEASE);
  }

  /** Something claimed already, once that is committed: it need not be looked for. */
  void hand(Waiting waiting) {
    handed.put(waiting.laneId(), waiting);
    signal(waiting.laneId());
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
        Optional<Waiting> next = first(laneId);
        while (next.isPresent()) {
          next = deliver(next.get());
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

  private Optional<Waiting> first(long laneId) {
    Waiting waiting = handed.remove(laneId);
    return waiting == null ? database.system(p -> claim(p, laneId)) : Optional.of(waiting);
  }

  /** What is claimed is delivered, so nothing more is once this is to end. */
  private Optional<Waiting> claim(Plumbing plumbing, long laneId) {
    return stopping ? Optional.empty() : plumbing.outbox().claim(laneId, owner, LEASE);
  }

  /** Delivers one, and claims the next of its lane. */
  private Optional<Waiting> deliver(Waiting waiting) throws InterruptedException {
    Optional<Delivered> delivered = attempt(waiting);
    return delivered.isPresent()
        ? insistence.tell(() -> sent(waiting, delivered.get()))
        : database.system(p -> claim(p, waiting.laneId()));
  }

  private record Delivered(Envelope envelope, List<String> messageIds) {}

  /** Empty where it did not get there; that has been written down then. */
  private Optional<Delivered> attempt(Waiting waiting) throws InterruptedException {
    if (waiting.silenced()) {
      setbacks.settle(waiting, "the chat can no longer be written to");
      return Optional.empty();
    }
    if (waiting.kind().equals(NOTICE)) {
      announce(waiting);
      return Optional.empty();
    }
    Envelope envelope;
    ChatPlatform platform;
    Outgoing message;
    try {
      envelope = codec.read(waiting.json());
      platform = platforms.get(envelope.chat().platform());
      if (platform == null) {
        setbacks.settle(waiting, "no platform " + envelope.chat().platform());
        return Optional.empty();
      }
      message = unpacking.of(waiting, envelope, platform);
    } catch (RuntimeException broken) {
      log.error("delivery cannot be drawn id={}", waiting.id(), broken);
      setbacks.settle(waiting, "cannot be drawn: " + Problems.brief(broken));
      return Optional.empty();
    }
    try {
      return Optional.of(new Delivered(envelope, send(platform, message)));
    } catch (DeliveryFailed failure) {
      insistence.tell(() -> {
        setbacks.failed(waiting, envelope, failure);
        return true;
      });
      return Optional.empty();
    }
  }

  private void announce(Waiting waiting) {
    try {
      announcing.announce(waiting);
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException broken) {
      log.error("news cannot be told id={}", waiting.id(), broken);
      setbacks.settle(waiting, "cannot be told: " + Problems.brief(broken));
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

  /** Writes down that it got there, and claims the next: once a message is enough. */
  private Optional<Waiting> sent(Waiting waiting, Delivered delivered) {
    Envelope envelope = delivered.envelope();
    return database.system(p -> {
      p.outbox().sent(waiting.id());
      if (!envelope.entries().isEmpty() || isChangedLater(waiting.key())) {
        Chat chat = envelope.chat();
        var subject = new ChatMessages.Subject(envelope.bookId(), envelope.entries(), true);
        for (String messageId : delivered.messageIds()) {
          p.messages()
              .remember(
                  new ChatMessages.Key(chat.platform(), chat.bot(), chat.id(), messageId),
                  subject,
                  Optional.of(waiting.id()));
        }
      }
      return claim(p, waiting.laneId());
    });
  }

  /** Messages that are found again by their delivery, to be changed. */
  private static boolean isChangedLater(String key) {
    return key.startsWith("reading:") || key.startsWith(News.CARD_PREFIX);
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
    handed.values().forEach(this::giveBack);
  }

  /** Handed over too late to be sent: whoever comes next may, and need not say that it is again. */
  private void giveBack(Waiting waiting) {
    try {
      database.system(p -> {
        p.outbox().giveBack(waiting, owner);
        return true;
      });
    } catch (RuntimeException e) {
      log.warn("delivery stays claimed id={} problem={}", waiting.id(), Problems.brief(e));
    }
  }
}
