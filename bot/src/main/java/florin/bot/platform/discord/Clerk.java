package florin.bot.platform.discord;

import florin.bot.chat.Intake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what came in, in its order, away from the thread it came on: that one must go on
 * hearing, whatever the database does. What could not be stored is offered again until it is.
 */
final class Clerk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LAST = Duration.ofSeconds(3);

  private final Intake intake;
  private final LinkedBlockingQueue<Intake.Update> waiting = new LinkedBlockingQueue<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);

  Clerk(Intake intake) {
    this.intake = intake;
    Thread.ofVirtual().name("discord-clerk").start(this::work);
  }

  void take(DiscordUpdate update) {
    waiting.add(update.update());
  }

  /** How many wait to be stored. */
  int backlog() {
    return waiting.size();
  }

  private void work() {
    try {
      var batch = new ArrayList<Intake.Update>();
      while (!closing.get() || !waiting.isEmpty()) {
        Intake.@Nullable Update first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, BATCH);
          store(batch);
          batch.clear();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      done.countDown();
    }
  }

  private void store(List<Intake.Update> batch) throws InterruptedException {
    while (true) {
      try {
        intake.accept(List.copyOf(batch));
        return;
      } catch (RuntimeException later) {
        LOG.warn(
            "event=discord.not-stored updates={} failure={}",
            batch.size(),
            later.getClass().getSimpleName());
        if (closing.get()) {
          return;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  /** Stores what came, if that takes no longer than a few seconds. */
  @Override
  public void close() {
    closing.set(true);
    try {
      if (!done.await(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("event=discord.left-unstored updates={}", waiting.size());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
