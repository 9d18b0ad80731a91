package florin.bot.platform.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure while receiving means for the health, and how long to wait after it. Logs each new
 * trouble once.
 */
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Reception reception;
  private final Pace pace;
  private final Backoff backoff;
  private final Secrecy secrecy;
  private String logged = "";

  Troubles(Reception reception, Pace pace, Backoff backoff, Secrecy secrecy) {
    this.reception = reception;
    this.pace = pace;
    this.backoff = backoff;
    this.secrecy = secrecy;
  }

  void over() {
    if (!logged.isEmpty()) {
      LOG.info("event=telegram.receiving.resumed");
      logged = "";
    }
    reception.up();
    backoff.reset();
  }

  Duration refused(ApiFailure.Refusal no) {
    return switch (no.code()) {
      case 401, 403, 404 -> {
        reception.down(noted("the server does not know this token", no));
        yield pace.rejectedPause();
      }
      case 409 -> {
        reception.degraded(noted("another program polls with this token", no));
        yield backoff.pause();
      }
      case 429 -> {
        reception.degraded(noted("the server asked for a pause", no));
        yield no.retryAfter().orElseGet(backoff::pause);
      }
      default -> {
        reception.degraded(noted("the server refuses to answer", no));
        yield backoff.pause();
      }
    };
  }

  Duration unanswered(ApiFailure failure) {
    reception.degraded(noted("the server gives no good answer", failure));
    return backoff.pause();
  }

  /**
   * The intake could not store updates. Its text may quote what people wrote, so only its kind is
   * logged.
   */
  Duration notTaken(RuntimeException failure) {
    reception.degraded("updates cannot be stored");
    note("updates cannot be stored", failure.getClass().getSimpleName());
    return backoff.pause();
  }

  Duration bug(Throwable failure) {
    reception.degraded(noted("receiving failed", failure));
    return backoff.pause();
  }

  private String noted(String what, Throwable failure) {
    note(what, secrecy.masked(failure));
    return what;
  }

  private void note(String what, String failure) {
    var line = what + failure;
    if (!line.equals(logged)) {
      LOG.warn("event=telegram.receiving.trouble what=\"{}\" failure=\"{}\"", what, failure);
      logged = line;
    }
  }
}
