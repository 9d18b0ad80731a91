package florin.bot.chat;

import florin.books.DatabaseAway;
import java.time.Duration;
import java.util.function.Supplier;
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
  public <T> T tell(Supplier<T> outcome) {
    while (true) {
      try {
        return outcome.get();
      } catch (DatabaseAway away) {
        log.warn("database away, told again soon problem={}", Problems.brief(away));
        if (!threads.pause(PAUSE)) {
          throw away;
        }
      }
    }
  }
}
