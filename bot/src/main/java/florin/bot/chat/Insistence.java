package florin.bot.chat;

import florin.books.DatabaseAway;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the database what nobody else knows, such as that a message was sent, again and again while
 * the database is away. What is told twice must do no harm.
 */
public record Insistence(Threads threads) {
  private static final Logger log = LoggerFactory.getLogger(Insistence.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * @throws DatabaseAway only when the program ends meanwhile
   */
  public void tell(Runnable outcome) {
    while (true) {
      try {
        outcome.run();
        return;
      } catch (DatabaseAway away) {
        log.warn("database away, told again soon problem={}", Problems.brief(away));
        if (!threads.pause(PAUSE)) {
          throw away;
        }
      }
    }
  }
}
