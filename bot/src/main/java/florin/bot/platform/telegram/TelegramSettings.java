package florin.bot.platform.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the Telegram platform is told at the start.
 *
 * @param token as BotFather gave it; never printed
 * @param apiUrl of the Bot API server: any scheme, host, port and path prefix
 * @param webhookSecret present: updates come by webhook; letters, digits, {@code _} and {@code -},
 *     at most 256
 * @param publicUrl where the web site can be reached from outside; needed for the webhook
 * @param pace how long things may take
 * @param limits how fast may be sent
 */
public record TelegramSettings(
    String token,
    URI apiUrl,
    Optional<String> webhookSecret,
    Optional<URI> publicUrl,
    Pace pace,
    SendingLimits limits) {
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  public TelegramSettings {
    if (token.isBlank() || token.codePoints().anyMatch(c -> c <= ' ' || c == '/' || c > '~')) {
      throw new IllegalArgumentException("The Telegram token is not one");
    }
    if (apiUrl.getHost() == null
        || apiUrl.getScheme() == null
        || !apiUrl.getScheme().matches("(?i)https?")) {
      throw new IllegalArgumentException(
          "The Telegram API address must be an http or https address");
    }
    if (webhookSecret.isPresent() && !SECRET.matcher(webhookSecret.get()).matches()) {
      throw new IllegalArgumentException(
          "A Telegram webhook secret has 1 to 256 letters, digits, _ and -");
    }
    if (webhookSecret.isPresent() && publicUrl.isEmpty()) {
      throw new IllegalArgumentException(
          "A Telegram webhook needs the public address of the web site");
    }
  }

  /** Long polling at the usual pace. */
  public static TelegramSettings polling(String token, URI apiUrl) {
    return new TelegramSettings(
        token, apiUrl, Optional.empty(), Optional.empty(), Pace.usual(), SendingLimits.telegram());
  }

  /** The same, with updates pushed to {@code publicUrl} + {@link WebhookEndpoint#PATH}. */
  public TelegramSettings webhook(String secret, URI publicAddress) {
    return new TelegramSettings(
        token, apiUrl, Optional.of(secret), Optional.of(publicAddress), pace, limits);
  }

  public TelegramSettings with(Pace other) {
    return new TelegramSettings(token, apiUrl, webhookSecret, publicUrl, other, limits);
  }

  public TelegramSettings with(SendingLimits other) {
    return new TelegramSettings(token, apiUrl, webhookSecret, publicUrl, pace, other);
  }

  /**
   * The bot's user id: what stands before the colon of a token. A token without one gets a stable
   * name of its own.
   */
  String bot() {
    var colon = token.indexOf(':');
    return colon > 0 && token.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9')
        ? token.substring(0, colon)
        : UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public String toString() {
    return "TelegramSettings[bot="
        + bot()
        + ", apiUrl="
        + apiUrl.getScheme()
        + "://"
        + apiUrl.getHost()
        + "]";
  }
}
