package florin.bot.chat;

import florin.Refused;
import florin.books.Database;
import florin.books.DatabaseAway;
import florin.chat.Invocation;
import florin.chat.StoredUpdate;
import florin.documents.Document;
import florin.documents.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what takes long, outside the order of its chat: fetches a file, lets its command prepare it,
 * then hands it to the dispatcher for the one transaction in which it counts. Other messages of the
 * chat pass meanwhile, {@code /cancel} among them, and the message that said it began says how far
 * it is.
 */
public final class SlowWork implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlowWork.class);
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final int MOST_FAILURES = 3;

  private final Database database;
  private final Dispatcher dispatcher;
  private final Catalog catalog;
  private final Map<String, ChatPlatform> platforms;
  private final Postman postman;
  private final Fetching fetching;
  private final int parallel;
  private final UUID owner = UUID.randomUUID();
  private final AtomicInteger busy = new AtomicInteger();
  private final Threads threads = new Threads("work");
  private final Insistence insistence = new Insistence(threads);
  private volatile boolean stopping;

  public SlowWork(
      Database database,
      Dispatcher dispatcher,
      Catalog catalog,
      Map<String, ChatPlatform> platforms,
      Postman postman,
      Fetching fetching,
      int parallel) {
    this.database = database;
    this.dispatcher = dispatcher;
    this.catalog = catalog;
    this.platforms = platforms;
    this.postman = postman;
    this.fetching = fetching;
    this.parallel = parallel;
  }

  /** Clears away what a killed program left; a disk that will not is told, and no obstacle. */
  void tidy() {
    try {
      fetching.tidy(database.clock().instant());
    } catch (IOException e) {
      log.warn("files left behind problem={}", Problems.brief(e));
    }
  }

  /** There may be work waiting. */
  public synchronized void signal() {
    int free = parallel - busy.get();
    if (stopping || free <= 0) {
      return;
    }
    List<StoredUpdate> claimed = database.system(p -> p.slowUpdates().claim(owner, LEASE, free));
    for (StoredUpdate update : claimed) {
      busy.incrementAndGet();
      threads.start(
          "update-" + update.id(),
          () -> {
            try {
              work(update);
            } finally {
              busy.decrementAndGet();
            }
            signalQuietly();
          });
    }
  }

  private void signalQuietly() {
    try {
      signal();
    } catch (RuntimeException e) {
      log.warn("work left for the sweep problem={}", Problems.brief(e));
    }
  }

  private void work(StoredUpdate update) {
    Incoming incoming = null;
    try {
      ChatPlatform platform = Optional.ofNullable(platforms.get(update.platform())).orElseThrow();
      incoming = platform.read(update.payload()).orElseThrow();
      work(update, platform, incoming);
      postman.signal(update.laneId());
    } catch (Dispatcher.Overtaken overtaken) {
      log.info("work cancelled or taken over update={}", update.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DatabaseAway away) {
      log.warn("database away, work stays update={} problem={}", update.id(), Problems.brief(away));
      giveBack(update);
    } catch (RuntimeException | IOException failure) {
      failed(update, incoming, failure);
    }
  }

  private void work(StoredUpdate update, ChatPlatform platform, Incoming incoming)
      throws IOException, InterruptedException {
    DeferredWork deferred = dispatcher.deferred();
    try (var notes =
        new ProgressNotes((number, reached) -> {
          boolean told = deferred.tell(update, incoming, owner, number, reached);
          postman.signal(update.laneId());
          return told;
        })) {
      deferred.finish(update, incoming, owner, worked(platform, incoming, notes), notes);
    }
  }

  private DeferredWork.Work worked(ChatPlatform platform, Incoming incoming, Progress progress)
      throws IOException, InterruptedException {
    try {
      Call call = dispatcher.deferred().prospect(incoming);
      return incoming instanceof Incoming.SentFiles
              || call.argument(Invocation.DOCUMENT).isPresent()
          ? prepare(platform, call, incoming, progress)
          : new DeferredWork.Work(call.invocation(), Optional.empty(), Optional.empty());
    } catch (Refused refused) {
      return new DeferredWork.Work(
          Invocation.of(Catalog.FILE), Optional.empty(), Optional.of(refused));
    }
  }

  private DeferredWork.Work prepare(
      ChatPlatform platform, Call call, Incoming incoming, Progress progress)
      throws IOException, InterruptedException {
    var command = catalog.get(call.invocation().command());
    try (Fetching.Fetched file = file(platform, call, incoming)) {
      Object prepared = command.preparation().orElseThrow().prepare(call, file.file(), progress);
      return new DeferredWork.Work(call.invocation(), Optional.of(prepared), Optional.empty());
    } catch (Refused refused) {
      return new DeferredWork.Work(call.invocation(), Optional.empty(), Optional.of(refused));
    }
  }

  /** What was sent, or the document a pressed button speaks of. */
  private Fetching.Fetched file(ChatPlatform platform, Call call, Incoming incoming)
      throws IOException, InterruptedException {
    if (incoming instanceof Incoming.SentFiles sent) {
      return fetching.fetch(platform, call.origin().chat(), sent.attachments().getFirst());
    }
    long id = Long.parseLong(call.argument(Invocation.DOCUMENT).orElseThrow());
    return fetching.again(
        database.read(
            call.actor(),
            books -> {
              Document document =
                  books.documents().find(id).orElseThrow(() -> new Refused("document.unknown"));
              return new Upload(
                  books.documents().bytes(document.sha256()),
                  document.sha256(),
                  document.fileName(),
                  document.mediaType());
            }));
  }

  /** An outage is no failure of the file: it is read again as often as that takes. */
  private void giveBack(StoredUpdate update) {
    try {
      insistence.tell(() ->
          database.system(p -> {
            p.slowUpdates().giveBack(update.id(), owner);
            return true;
          }));
    } catch (DatabaseAway stopping) {
      log.info("work left until its lease runs out update={}", update.id());
    }
  }

  private void failed(StoredUpdate update, @Nullable Incoming incoming, Exception failure) {
    String reference = Problems.reference();
    log.error(
        "work failed ref={} update={} attempt={}",
        reference,
        update.id(),
        update.attempts() + 1,
        failure);
    try {
      if (update.attempts() + 1 < MOST_FAILURES) {
        database.system(p -> {
          p.slowUpdates().failed(update.id(), p.now().plusSeconds(2L << update.attempts()));
          return true;
        });
      } else if (incoming == null) {
        database.system(p -> p.inbox().park(update.id(), reference));
      } else {
        dispatcher.apologise(update, incoming, reference);
        postman.signal(update.laneId());
      }
    } catch (RuntimeException e) {
      log.warn(
          "work left until its lease runs out update={} problem={}",
          update.id(),
          Problems.brief(e));
    }
  }

  /** Whether nothing is being done right now. */
  boolean isIdle() {
    return busy.get() == 0;
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
