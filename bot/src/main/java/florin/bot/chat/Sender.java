package florin.bot.chat;

import java.util.Optional;

/**
 * Who wrote, as the platform names them.
 *
 * @param externalId the platform's stable id of the account; an anonymous group administrator has
 *     none of their own
 * @param language the language tag the platform reports, a hint at most
 */
public record Sender(
    String externalId, String displayName, Optional<String> language, boolean anonymous) {

  public static Sender of(String externalId, String displayName) {
    return new Sender(externalId, displayName, Optional.empty(), false);
  }
}
