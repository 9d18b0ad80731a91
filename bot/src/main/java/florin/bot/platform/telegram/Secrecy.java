package florin.bot.platform.telegram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the token out of every log line and exception: it is part of each address, so it could
 * stand in any of them.
 */
final class Secrecy {
  private final String token;
  private final String encoded;

  Secrecy(String token) {
    this.token = token;
    this.encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  String masked(String text) {
    return text.replace(token, "***").replace(encoded, "***");
  }

  /** The kind of a failure and its text, on one line. */
  String masked(Throwable failure) {
    return masked(failure.getClass().getSimpleName() + " " + failure.getMessage())
        .replaceAll("\\s+", " ");
  }
}
