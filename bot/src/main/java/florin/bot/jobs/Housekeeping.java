package florin.bot.jobs;

import florin.books.Database;
import florin.books.Plumbing;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets what has served its time, so that the plumbing stays as small as the traffic of some
 * days.
 */
public final class Housekeeping implements Runnable {
  /**
   * A platform's ids can come again after a quiet week, so handled updates must be gone by then.
   */
  private static final Duration HANDLED = Duration.ofDays(7);

  private static final Duration SENT = Duration.ofDays(7);

  /** Long enough for the operator to look at them. */
  private static final Duration UNSETTLED_LETTERS = Duration.ofDays(30);

  /** Long enough for people to see who came in by which link. */
  private static final Duration WAYS_IN = Duration.ofDays(30);

  private static final Duration PRESSABLE = Duration.ofDays(1);

  private final Database database;

  public Housekeeping(Database database) {
    this.database = database;
  }

  @Override
  public void run() {
    database.system(Housekeeping::tidy);
  }

  /** How many rows went. */
  private static int tidy(Plumbing plumbing) {
    Instant now = plumbing.now();
    return plumbing.inbox().forget(now.minus(HANDLED))
        + plumbing.outbox().forget(now.minus(SENT))
        + plumbing.letters().forget(now.minus(UNSETTLED_LETTERS))
        + plumbing.accessLinks().forget(now.minus(WAYS_IN))
        + plumbing.webSessions().forget(now.minus(WAYS_IN))
        + plumbing.mailAddresses().forget(now.minus(WAYS_IN))
        + plumbing.signInTries().forget(now.minus(PRESSABLE))
        + plumbing.buttons().forget(now.minus(PRESSABLE))
        + plumbing.conversations().forget();
  }
}
