package florin.bot.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes, for what waits a real while, and that can be put forward. */
public final class TickingClock extends Clock {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  private volatile Runnable whenAsked = () -> {};

  /**
   * Something that happens whenever the time is asked for: as a transaction begins, among others.
   */
  public void whenAsked(Runnable happening) {
    whenAsked = happening;
  }

  public void putForward(Duration duration) {
    ahead.updateAndGet(duration::plus);
  }

  @Override
  public Instant instant() {
    whenAsked.run();
    return Instant.now(Clock.systemUTC()).plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("nobody asks this clock for a zone");
  }
}
