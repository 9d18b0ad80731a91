package florin.bot.platform.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * First answers on their way: what follows one must not overtake it, or Discord knows nothing of
 * the interaction yet.
 */
final class FirstAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

  /** An answer later than that no longer counts. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Map<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

  /** Gives the first answer, and waits for nothing. */
  void give(Interaction interaction, RestAction<?> answer) {
    String token = interaction.getToken();
    underWay.put(token, new CountDownLatch(1));
    answer.queue(
        done -> settle(token),
        failure -> {
          settle(token);
          LOG.warn("event=discord.answer.failed failure=\"{}\"", Failure.of(failure).detail());
        });
  }

  private void settle(String token) {
    CountDownLatch given = underWay.remove(token);
    if (given != null) {
      given.countDown();
    }
  }

  /** Waits until the first answer has arrived or will not: then what follows finds out. */
  void await(String token) throws InterruptedException {
    CountDownLatch given = underWay.get(token);
    if (given != null && !given.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.debug("event=discord.answer.lost");
    }
  }
}
