package florin.bot.platform.telegram;

/**
 * A rate kept by giving each caller a time to go, first come first served (generic cell rate
 * algorithm). Pure arithmetic on nanoseconds; the caller sleeps. Guarded by its owner.
 */
final class Bucket {
  private final long interval;
  private final long tolerance;
  private long due;
  private long closedUntil;

  /**
   * @param now any reading of the nanosecond clock that later ones are compared with
   */
  Bucket(SendingLimits.Rate rate, long now) {
    interval = Math.round(1e9 / rate.perSecond());
    tolerance = interval * (rate.burst() - 1);
    due = now;
    closedUntil = now;
  }

  /** How many nanoseconds from now the next place lies. */
  long ahead(long now) {
    return begin(now) - now;
  }

  /** Takes the next place and returns how many nanoseconds from now it lies. */
  long take(long now) {
    var begin = begin(now);
    due = Math.max(due, begin) + interval;
    return begin - now;
  }

  private long begin(long now) {
    return Math.max(Math.max(now, closedUntil), due - tolerance);
  }

  /** Nobody goes before that time. */
  void closeUntil(long time) {
    closedUntil = Math.max(closedUntil, time);
  }

  long closedFor(long now) {
    return Math.max(0, closedUntil - now);
  }

  /** Whether it is as good as new, so that it may be forgotten. */
  boolean idle(long now) {
    return due <= now && closedUntil <= now;
  }
}
