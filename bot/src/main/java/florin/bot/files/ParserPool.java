package florin.bot.files;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
  private final AtomicReference<@Nullable ParserProcess> spare = new AtomicReference<>();
  private final AtomicReference<@Nullable Confinement> confinement = new AtomicReference<>();
  private final AtomicBoolean starting = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final boolean root;

  /** Starts the first spare in the background. */
  ParserPool(FileLimits limits) {
    this.limits = limits;
    this.command = new ParserCommand(limits);
    this.turns = new Semaphore(limits.atOnce(), true);
    this.root = "root".equals(System.getProperty("user.name"));
    startSpare();
  }

  FileOutcome read(FileContent file, ReadOptions options) {
    try {
      if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return new FileOutcome.Refused(Remark.of("file.busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new FileOutcome.Refused(Remark.of("file.busy"));
    }
    try (ParserProcess parser = take()) {
      return parser.read(file, options, limits.parserTime());
    } catch (IOException e) {
      log.error("no parser process can be started", e);
      return new FileOutcome.Refused(Remark.of("file.reading-stopped"));
    } finally {
      turns.release();
      startSpare();
    }
  }

  private ParserProcess take() throws IOException {
    ParserProcess waiting = spare.getAndSet(null);
    if (waiting != null && waiting.isAlive()) {
      return waiting;
    }
    if (waiting != null) {
      waiting.close();
    }
    return start();
  }

  private void startSpare() {
    if (closed.get() || spare.get() != null || !starting.compareAndSet(false, true)) {
      return;
    }
    Thread.startVirtualThread(
        () -> {
          try {
            keep(start());
          } catch (IOException e) {
            log.warn("no spare parser process: {}", e.toString());
          } finally {
            starting.set(false);
          }
        });
  }

  private void keep(ParserProcess started) {
    ParserProcess before = spare.getAndSet(started);
    if (before != null) {
      before.close();
    }
    if (closed.get()) {
      close();
    }
  }

  /** Starts a process as confined as this system lets it be; what worked once is kept. */
  private ParserProcess start() throws IOException {
    Confinement known = confinement.get();
    if (known != null) {
      return ParserProcess.start(command, known);
    }
    IOException last = new IOException("no way to start a parser");
    for (Confinement candidate : Confinement.strictestFirst(root)) {
      try {
        ParserProcess started = ParserProcess.start(command, candidate);
        if (confinement.compareAndSet(null, candidate)) {
          log.info("parser confined={}", candidate.name());
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

  /** The waiting process, if one does. */
  List<ParserProcess> waiting() {
    ParserProcess waiting = spare.get();
    return waiting == null ? List.of() : List.of(waiting);
  }

  @Override
  public void close() {
    closed.set(true);
    ParserProcess waiting = spare.getAndSet(null);
    if (waiting != null) {
      waiting.close();
    }
  }
}
