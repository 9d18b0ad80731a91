package florin.bot.chat;

import florin.books.Plumbing;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets what has served its time, so that the plumbing stays as small as the traffic of some
 * days.
 */
final class Housekeeping {
  /**
   * A platform's ids can come again after a quiet week, so handled updates must be gone by then.
   */
  private static final Duration HANDLED = Duration.ofDays(7);

  private static final Duration SENT = Duration.ofDays(7);

  /** Long enough for the operator to look at them. */
  private static final Duration UNSETTLED_LETTERS = Duration.ofDays(30);

  private static final Duration PRESSABLE = Duration.ofDays(1);

  private Housekeeping() {}

  /** How many rows went. */
  static int tidy(Plumbing plumbing) {
    Instant now = plumbing.now();
    return plumbing.inbox().forget(now.minus(HANDLED))
        + plumbing.outbox().forget(now.minus(SENT))
        + plumbing.letters().forget(now.minus(UNSETTLED_LETTERS))
        + plumbing.buttons().forget(now.minus(PRESSABLE))
        + plumbing.conversations().forget();
  }
}
