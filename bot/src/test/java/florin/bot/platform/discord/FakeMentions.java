package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whom a text calls. Without {@code allowed_mentions} all that is in it; what is not allowed is
 * shown and calls nobody (Message, Allowed Mentions Object).
 */
final class FakeMentions {
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

  private FakeMentions() {}

  /** Ids of people and roles, and "everyone". */
  static List<String> pinged(String content, JsonNode allowed) {
    var pinged = new ArrayList<String>();
    if (may(allowed, "everyone") && EVERYONE.matcher(content).find()) {
      pinged.add("everyone");
    }
    named(USER, content).stream()
        .filter(id -> may(allowed, "users") || lists(allowed.path("users"), id))
        .forEach(pinged::add);
    named(ROLE, content).stream()
        .filter(id -> may(allowed, "roles") || lists(allowed.path("roles"), id))
        .forEach(pinged::add);
    return List.copyOf(pinged);
  }

  /** Whether the author of the answered message is called: only where it is not said otherwise. */
  static boolean pingsAnswered(JsonNode allowed) {
    return allowed.isMissingNode() || allowed.isNull() || allowed.path("replied_user").asBoolean();
  }

  static List<String> users(String content) {
    return named(USER, content);
  }

  /** A kind is allowed as a whole or by name, not both (Allowed Mentions Object). */
  static void check(JsonNode allowed) {
    for (var kind : List.of("users", "roles")) {
      if (may(allowed, kind) && !allowed.path(kind).isEmpty()) {
        throw FakeRefusal.form("allowed_mentions", "parse and " + kind + " exclude each other.");
      }
      if (allowed.path(kind).size() > 100) {
        throw FakeRefusal.form("allowed_mentions." + kind, "Must be 100 or fewer in length.");
      }
    }
  }

  private static boolean may(JsonNode allowed, String kind) {
    return allowed.isMissingNode() || allowed.isNull() || lists(allowed.path("parse"), kind);
  }

  private static boolean lists(JsonNode array, String value) {
    return array.valueStream().anyMatch(each -> each.asText().equals(value));
  }

  private static List<String> named(Pattern pattern, String content) {
    return pattern.matcher(content).results().map(found -> found.group(1)).distinct().toList();
  }
}
