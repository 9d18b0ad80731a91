package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import florin.bot.chat.Intake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Makes intake updates of what getUpdates or a webhook brought, one by one and without
 * understanding them: an update nobody can read is handed over like any other and put aside there,
 * and blocks nothing.
 */
final class UpdatePayloads {
  /** Where a chat cannot be found in an update. */
  private static final String NO_CHAT = "0";

  private static final char REPLACEMENT = '\uFFFD';

  private final String bot;

  UpdatePayloads(String bot) {
    this.bot = bot;
  }

  List<Intake.Update> of(JsonNode updates) {
    var all = new ArrayList<Intake.Update>();
    updates.forEach(each -> all.add(one(each)));
    return all;
  }

  Intake.Update one(JsonNode update) {
    var payload = storable(update.toString());
    var id = id(update);
    var key =
        id.isPresent()
            ? Long.toString(id.getAsLong())
            : "unnumbered-" + UUID.nameUUIDFromBytes(payload.getBytes(StandardCharsets.UTF_8));
    return new Intake.Update(TelegramPlatform.NAME, bot, key, chat(update), payload);
  }

  /** That a group goes on elsewhere, in the words Telegram itself uses for it. */
  Intake.Update moved(String oldId, String newId) {
    var update = JsonNodeFactory.instance.objectNode();
    var message =
        update
            .putObject("message")
            .put("message_id", 0)
            .put("date", 0)
            .put("migrate_to_chat_id", Long.valueOf(newId));
    message.putObject("chat").put("id", Long.valueOf(oldId)).put("type", "group");
    return new Intake.Update(
        TelegramPlatform.NAME, bot, "moved-" + oldId, oldId, update.toString());
  }

  static OptionalLong id(JsonNode update) {
    var id = update.path("update_id");
    return id.isIntegralNumber() && id.canConvertToLong()
        ? OptionalLong.of(id.longValue())
        : OptionalLong.empty();
  }

  /**
   * The chat an update belongs to: in the update itself, or in the message a button was pressed on.
   */
  private static String chat(JsonNode update) {
    for (var part : update) {
      for (var place : List.of(part.path("chat"), part.path("message").path("chat"))) {
        if (place.path("id").isIntegralNumber()) {
          return place.path("id").asText();
        }
      }
    }
    return NO_CHAT;
  }

  /**
   * The same JSON without what a database refuses in a text: halves of characters, and the escaped
   * character zero.
   */
  static String storable(String json) {
    var clean = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (c == '\\' && json.startsWith("u0000", i + 1)) {
        clean.append(REPLACEMENT);
        i += 5;
      } else if (c == '\\' && i + 1 < json.length()) {
        clean.append(c).append(json.charAt(++i));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        clean.append(c).append(json.charAt(++i));
      } else {
        clean.append(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }
}
