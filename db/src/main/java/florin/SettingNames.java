package florin;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every setting there is. A new one needs a line here, one in {@code .env.example} and a field in a
 * settings record.
 */
final class SettingNames {
  static final String PREFIX = "FLORIN_";
  static final String FROM_FILE = "_FILE";

  static final Set<String> SECRETS =
      Set.of(
          "FLORIN_DATABASE_URL",
          "FLORIN_DATABASE_PASSWORD",
          "FLORIN_SECRET",
          "FLORIN_TELEGRAM_TOKEN",
          "FLORIN_TELEGRAM_WEBHOOK_SECRET",
          "FLORIN_DISCORD_TOKEN",
          "FLORIN_SMTP_URL");

  static final Set<String> PLAIN =
      Set.of(
          "FLORIN_DATABASE_USER",
          "FLORIN_DATA_DIR",
          "FLORIN_ROLES",
          "FLORIN_DEMO",
          "FLORIN_REGISTRATION",
          "FLORIN_WEB_HOST",
          "FLORIN_WEB_PORT",
          "FLORIN_PUBLIC_URL",
          "FLORIN_TRUSTED_PROXIES",
          "FLORIN_TELEGRAM_API_URL",
          "FLORIN_DISCORD_API_URL",
          "FLORIN_DISCORD_GATEWAY_URL",
          "FLORIN_DISCORD_COMPRESSION",
          "FLORIN_DISCORD_SHARDS",
          "FLORIN_MAIL_FROM",
          "FLORIN_LOG_FORMAT",
          "FLORIN_PARSER_HEAP_MB",
          "FLORIN_PARSER_SECONDS",
          "FLORIN_UPLOAD_MAX_MB",
          "FLORIN_MANAGER_LINK_HOURS");

  private SettingNames() {}

  static boolean isKnown(String key) {
    return PLAIN.contains(key) || SECRETS.contains(withoutFile(key));
  }

  private static String withoutFile(String key) {
    return key.endsWith(FROM_FILE) ? key.substring(0, key.length() - FROM_FILE.length()) : key;
  }

  /** The known name somebody most likely meant, if any is near enough to be worth offering. */
  static Optional<String> nearest(String key) {
    var names = new TreeSet<>(PLAIN);
    for (var secret : SECRETS) {
      names.add(secret);
      names.add(secret + FROM_FILE);
    }
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(name, key)))
        .filter(name -> distance(name, key) <= Math.max(3, key.length() / 3));
  }

  /** How many letters must be added, dropped or changed to turn one word into the other. */
  private static int distance(String from, String to) {
    var above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      var current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int shorter = Math.min(above[column], current[column - 1]) + 1;
        current[column] = Math.min(shorter, above[column - 1] + change);
      }
      above = current;
    }
    return above[to.length()];
  }
}
