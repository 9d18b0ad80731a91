package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Updates as people cause them, without a number. */
final class Sent {
  static final long ANNA = 501;
  static final long GROUP = -900;

  private static final long SOME_DAY = 1_772_704_800;

  private Sent() {}

  static ObjectNode text(long person, int messageId, String text) {
    var update = FakeRequest.JSON.createObjectNode();
    message(update.putObject("message"), person, person, messageId).put("text", text);
    return update;
  }

  static ObjectNode edited(long person, int messageId, String text) {
    var update = FakeRequest.JSON.createObjectNode();
    message(update.putObject("edited_message"), person, person, messageId)
        .put("edit_date", SOME_DAY + 60)
        .put("text", text);
    return update;
  }

  static ObjectNode inGroup(long group, long person, int messageId, String text) {
    var update = FakeRequest.JSON.createObjectNode();
    message(update.putObject("message"), group, person, messageId).put("text", text);
    return update;
  }

  static ObjectNode pressed(long person, int messageId, String token) {
    var update = FakeRequest.JSON.createObjectNode();
    var query =
        update.putObject("callback_query").put("id", "press-" + messageId).put("data", token);
    from(query.putObject("from"), person);
    message(query.putObject("message"), person, person, messageId);
    return update;
  }

  static ObjectNode document(
      long person, int messageId, String fileId, String name, String caption) {
    var update = FakeRequest.JSON.createObjectNode();
    var message =
        message(update.putObject("message"), person, person, messageId).put("caption", caption);
    message
        .putObject("document")
        .put("file_id", fileId)
        .put("file_unique_id", "u" + fileId)
        .put("file_name", name);
    return update;
  }

  private static ObjectNode message(ObjectNode message, long chat, long person, int messageId) {
    message.put("message_id", messageId).put("date", SOME_DAY);
    message.putObject("chat").put("id", chat).put("type", chat > 0 ? "private" : "supergroup");
    from(message.putObject("from"), person);
    return message;
  }

  private static void from(ObjectNode from, long person) {
    from.put("id", person)
        .put("is_bot", false)
        .put("first_name", "Anna")
        .put("language_code", "de");
  }
}
