package florin.bot.platform.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that matter but that nobody waits for: tried in the background until the server has
 * answered.
 */
final class Errands implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Pace pace;
  private final Secrecy secrecy;
  private final CountDownLatch closing = new CountDownLatch(1);

  Errands(Pace pace, Secrecy secrecy) {
    this.pace = pace;
    this.secrecy = secrecy;
  }

  /** What a refusal means to an errand. */
  enum Stubbornness {
    GIVES_UP,
    GOES_ON
  }

  @FunctionalInterface
  interface Errand {
    void run() throws ApiFailure, InterruptedException;
  }

  /** One after the other. */
  void run(String name, Stubbornness whenRefused, List<Errand> errands) {
    Thread.ofVirtual()
        .name("telegram-" + name)
        .start(() -> errands.forEach(errand -> untilDone(name, whenRefused, errand)));
  }

  @Override
  public void close() {
    closing.countDown();
  }

  private void untilDone(String name, Stubbornness whenRefused, Errand errand) {
    var backoff = new Backoff(pace, RandomGenerator.getDefault());
    try {
      while (closing.getCount() > 0) {
        var pause = attempt(name, whenRefused, errand, backoff);
        if (pause.isZero() || closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Zero when there is nothing more to do. */
  private Duration attempt(String name, Stubbornness whenRefused, Errand errand, Backoff backoff)
      throws InterruptedException {
    try {
      errand.run();
      return Duration.ZERO;
    } catch (ApiFailure.Refusal no) {
      if (no.code() == 429 || no.code() >= 500) {
        return no.retryAfter().orElseGet(backoff::pause).plusMillis(1);
      }
      LOG.warn("event=telegram.errand.refused errand={} failure=\"{}\"", name, secrecy.masked(no));
      return whenRefused == Stubbornness.GOES_ON || no.code() == 401
          ? pace.rejectedPause()
          : Duration.ZERO;
    } catch (ApiFailure later) {
      return backoff.pause().plusMillis(1);
    } catch (RuntimeException bug) {
      LOG.error("event=telegram.errand.failed errand={} failure=\"{}\"", name, secrecy.masked(bug));
      return Duration.ZERO;
    }
  }
}
