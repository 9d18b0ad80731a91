package florin.bot.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * A message that could not be sent, and what that means for the next try. The text never holds a
 * token or an address with one.
 */
public final class DeliveryFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** What a failed try means. */
  public enum Meaning {
    /** It did not arrive; it may be tried again. */
    TRY_AGAIN,
    /** It may have arrived or not: the connection broke after it was sent. */
    UNCERTAIN,
    /** It will never arrive: the platform refuses this message. */
    REFUSED,
    /** This chat can no longer be written to. */
    CHAT_CLOSED
  }

  private final Meaning meaning;
  private final transient Optional<Duration> retryAfter;

  public DeliveryFailed(Meaning meaning, String detail) {
    this(meaning, detail, Optional.empty());
  }

  public DeliveryFailed(Meaning meaning, String detail, Optional<Duration> retryAfter) {
    super(detail);
    this.meaning = meaning;
    this.retryAfter = retryAfter;
  }

  public Meaning meaning() {
    return meaning;
  }

  /** How long the platform asked us to wait. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
