package florin.bot.platform.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
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

  private final Map<String, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();

  /** Gives the first answer, and waits for nothing. */
  void give(Interaction interaction, RestAction<?> answer) {
    String token = interaction.getToken();
    CompletableFuture<?> given = answer.submit();
    underWay.put(token, given);
    given.whenComplete((done, failure) -> {
      underWay.remove(token);
      if (failure != null) {
        LOG.warn("event=discord.answer.failed failure=\"{}\"", Failure.of(failure).detail());
      }
    });
  }

  /** Waits until the first answer has arrived or will not: then what follows finds out. */
  void await(String token) throws InterruptedException {
    @Nullable CompletableFuture<?> given = underWay.get(token);
    if (given == null) {
      return;
    }
    try {
      given.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException lost) {
      LOG.debug("event=discord.answer.lost");
    }
  }
}
