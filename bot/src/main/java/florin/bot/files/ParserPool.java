package florin.bot.files;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each file a parser process of its own, few at once, in the order they came. One spare
 * process waits, started ahead, because starting one takes longer than reading most files.
 */
final class ParserPool implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ParserPool.class);

  private final FileLimits limits;
  private final ParserCommand command;
  private final Semaphore turns;
  private final AtomicReference<@Nullable CompletableFuture<ParserProcess>> spare =
      new AtomicReference<>();
  private final AtomicReference<@Nullable Confinement> confinement = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicLong filesRead = new AtomicLong();
  private final AtomicLong started = new AtomicLong();
  private final boolean root;

  /** Starts the first spare in the background. */
  ParserPool(FileLimits limits) {
    this.limits = limits;
    this.command = new ParserCommand(limits);
    this.turns = new Semaphore(limits.atOnce(), true);
    this.root = "root".equals(System.getProperty("user.name"));
    Thread.startVirtualThread(ParserProcess::clearLeftBehind);
    startSpare();
  }

  long filesRead() {
    return filesRead.get();
  }

  /** Processes started so far: one a file and the spare one, more where some died. */
  long started() {
    return started.get();
  }

  FileOutcome read(FileContent file, ReadOptions options, IntConsumer rowsRead) {
    try {
      if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return new FileOutcome.Refused(Remark.of("file.busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new FileOutcome.Refused(Remark.of("file.busy"));
    }
    filesRead.incrementAndGet();
    try (ParserProcess parser = take()) {
      return parser.read(file, options, limits.parserTime(), rowsRead);
    } catch (IOException e) {
      log.error("no parser process can be started", e);
      return new FileOutcome.Refused(Remark.of("file.reading-stopped"));
    } finally {
      turns.release();
      startSpare();
    }
  }

  /** The spare process, even when it is still starting: two starts at once would slow both. */
  private ParserProcess take() throws IOException {
    CompletableFuture<ParserProcess> waiting = spare.getAndSet(null);
    if (waiting == null) {
      return start();
    }
    try {
      ParserProcess ready = waiting.join();
      if (ready.isAlive()) {
        return ready;
      }
      ready.close();
    } catch (CompletionException e) {
      log.debug("the spare parser did not start", e);
    }
    return start();
  }

  private void startSpare() {
    CompletableFuture<ParserProcess> next = new CompletableFuture<>();
    if (closed.get() || !spare.compareAndSet(null, next)) {
      return;
    }
    Thread.startVirtualThread(() -> {
      try {
        next.complete(start());
      } catch (IOException e) {
        log.warn("no spare parser process: {}", e.toString());
        spare.compareAndSet(next, null);
        next.completeExceptionally(e);
      }
      if (closed.get()) {
        close();
      }
    });
  }

  /** Starts a process as confined as this system lets it be; what worked once is kept. */
  private ParserProcess start() throws IOException {
    started.incrementAndGet();
    Confinement known = confinement.get();
    if (known != null) {
      return ParserProcess.start(command, known);
    }
    IOException last = new IOException("no way to start a parser");
    for (Confinement candidate : Confinement.strictestFirst(root)) {
      try {
        ParserProcess started = ParserProcess.start(command, candidate);
        if (confinement.compareAndSet(null, candidate)) {
          log.debug("parser confined={}", candidate.name());
        }
        return started;
      } catch (IOException e) {
        log.debug("parser does not start confined={}", candidate.name(), e);
        last = e;
      }
    }
    throw last;
  }

  /** What the processes are deprived of, once one has started. */
  Optional<String> confinedBy() {
    return Optional.ofNullable(confinement.get()).map(Confinement::name);
  }

  /** The process that waits for the next file, once it has started. */
  Optional<ParserProcess> waiting() {
    CompletableFuture<ParserProcess> waiting = spare.get();
    return waiting == null ? Optional.empty() : Optional.of(waiting.join());
  }

  @Override
  public void close() {
    closed.set(true);
    CompletableFuture<ParserProcess> waiting = spare.getAndSet(null);
    if (waiting == null) {
      return;
    }
    try {
      waiting.join().close();
    } catch (CompletionException e) {
      log.debug("the spare parser had not started", e);
    }
  }
}
