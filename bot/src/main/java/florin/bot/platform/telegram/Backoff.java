package florin.bot.platform.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing pauses after failures: each twice the one before, between half and all of it by chance,
 * never above the longest.
 */
final class Backoff {
  private final Pace pace;
  private final RandomGenerator chance;
  private Duration next;

  Backoff(Pace pace, RandomGenerator chance) {
    this.pace = pace;
    this.chance = chance;
    this.next = pace.firstPause();
  }

  Duration pause() {
    var whole = next;
    var doubled = whole.multipliedBy(2);
    next = doubled.compareTo(pace.longestPause()) < 0 ? doubled : pace.longestPause();
    var half = whole.toMillis() / 2;
    return Duration.ofMillis(half + chance.nextLong(Math.max(1, whole.toMillis() - half + 1)));
  }

  void reset() {
    next = pace.firstPause();
  }
}
