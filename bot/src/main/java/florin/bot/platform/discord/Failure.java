package florin.bot.platform.discord;

import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.DeliveryFailed.Meaning;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a call to Discord that did not succeed means.
 *
 * @param status of HTTP; 0 where there was no answer
 * @param code Discord's own (JSON error codes); 0 where there is none
 */
record Failure(int status, int code, String detail, boolean reached) {
  private static final Set<Integer> TICKET_GONE =
      Set.of(
          ErrorResponse.UNKNOWN_WEBHOOK.getCode(),
          ErrorResponse.UNKNOWN_INTERACTION.getCode(),
          ErrorResponse.INVALID_WEBHOOK_TOKEN.getCode());

  static Failure of(@Nullable Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof ErrorResponseException refused) {
        int status = refused.getResponse().code;
        return new Failure(
            Math.max(status, 0),
            refused.getErrorCode(),
            status > 0
                ? status + " " + refused.getErrorCode() + " " + refused.getMeaning()
                : named(refused),
            status > 0 || !isUnreachable(refused));
      }
    }
    return new Failure(0, 0, named(thrown), !isUnreachable(thrown));
  }

  private static String named(@Nullable Throwable thrown) {
    Throwable last = thrown;
    while (last != null && last.getCause() != null) {
      last = last.getCause();
    }
    return last == null ? "no answer" : last.getClass().getSimpleName();
  }

  private static boolean isUnreachable(@Nullable Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof ConnectException || at instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** The interaction can no longer be answered: it ran out, or nobody took note of it in time. */
  boolean isTicketGone() {
    return TICKET_GONE.contains(code);
  }

  boolean isMessageGone() {
    return code == ErrorResponse.UNKNOWN_MESSAGE.getCode();
  }

  /**
   * @param repeatable whether doing it twice is the same as once
   * @param pause after the token was refused
   */
  DeliveryFailed delivery(boolean repeatable, Duration pause) {
    if (status == 401) {
      return new DeliveryFailed(Meaning.TRY_AGAIN, detail, Optional.of(pause));
    }
    if (status == 429) {
      return new DeliveryFailed(Meaning.TRY_AGAIN, detail);
    }
    if (status >= 400 && status < 500) {
      return new DeliveryFailed(Meaning.REFUSED, detail);
    }
    return new DeliveryFailed(
        repeatable || !reached ? Meaning.TRY_AGAIN : Meaning.UNCERTAIN, detail);
  }
}
