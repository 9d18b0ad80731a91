package florin.bot.platform.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A call of the Bot API that did not go well, and what is known of its fate. No text of it holds
 * the token.
 */
sealed class ApiFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private ApiFailure(String message) {
    super(message);
  }

  /** The request never left: no connection. */
  static final class NotSent extends ApiFailure {
    private static final long serialVersionUID = 1L;

    NotSent(String message) {
      super("could not reach the server: " + message);
    }
  }

  /** The request left, and no answer that makes sense came back: it may have been done. */
  static final class NoWord extends ApiFailure {
    private static final long serialVersionUID = 1L;

    NoWord(String message) {
      super("no understandable answer: " + message);
    }
  }

  /** The server said no. */
  static final class Refusal extends ApiFailure {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String description;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> movedTo;

    Refusal(int code, String description, Optional<Duration> retryAfter, Optional<String> movedTo) {
      super("the server answered " + code + " " + description);
      this.code = code;
      this.description = description;
      this.retryAfter = retryAfter;
      this.movedTo = movedTo;
    }

    /** As in HTTP: 400, 401, 403, 404, 409, 429, 500. */
    int code() {
      return code;
    }

    String description() {
      return description;
    }

    /** Whether the description speaks of this, in whatever case. */
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    Optional<Duration> retryAfter() {
      return retryAfter;
    }

    /** The id the group goes on under, when that is why. */
    Optional<String> movedTo() {
      return movedTo;
    }
  }
}
