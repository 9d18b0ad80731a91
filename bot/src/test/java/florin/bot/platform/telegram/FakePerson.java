package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import florin.bot.chat.PlatformUnderTest.Seen;
import florin.bot.chat.PlatformUnderTest.SeenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Somebody in a private chat with the bot: what they do reaches the fake server as updates, and
 * what the bot does is what they see.
 */
public final class FakePerson {
  private final TelegramFake server;
  private final long id;
  private final String language;

  FakePerson(TelegramFake server, long id, String language) {
    this.server = server;
    this.id = id;
    this.language = language;
    server.chats().open(id);
  }

  public long id() {
    return id;
  }

  /** The id of the message. */
  public String writes(String text) {
    int message = server.chats().newId();
    add(Sent.text(id, message, text));
    return Integer.toString(message);
  }

  public void replies(Seen to, String text) {
    var update = Sent.text(id, server.chats().newId(), text);
    ((ObjectNode) update.path("message"))
        .putObject("reply_to_message")
        .put("message_id", Integer.parseInt(to.id()));
    add(update);
  }

  public void changes(String messageId, String text) {
    add(Sent.edited(id, Integer.parseInt(messageId), text));
  }

  public void sends(String fileName, byte[] bytes, String caption) {
    int message = server.chats().newId();
    server.file("file" + message, bytes);
    add(Sent.document(id, message, "file" + message, fileName, caption));
  }

  /** Presses a button that stands under the message now. */
  public void presses(Seen message, String label) {
    var shown =
        shown().stream()
            .filter(s -> Integer.toString(s.id()).equals(message.id()))
            .findFirst()
            .orElseThrow();
    var key =
        keys(shown.keys()).stream()
            .filter(k -> k.path("text").asText().equals(label))
            .findFirst()
            .orElseThrow();
    add(Sent.pressed(id, shown.id(), key.path("callback_data").asText()));
  }

  /** Blocks the bot, or lets it in again; the server tells the bot of the latter. */
  public void shutsOut(boolean out) {
    if (out) {
      server.chats().close(id);
      return;
    }
    server.chats().open(id);
    var update = FakeRequest.JSON.createObjectNode();
    var change = update.putObject("my_chat_member").put("date", 1_772_704_800);
    change.putObject("chat").put("id", id).put("type", "private");
    change.putObject("from").put("id", id).put("is_bot", false).put("first_name", "Anna");
    change.putObject("old_chat_member").put("status", "kicked");
    change.putObject("new_chat_member").put("status", "member");
    server.updates().add(update);
  }

  /** What stands in the chat, in order, as it looks now. */
  public List<Seen> sees() {
    return shown().stream()
        .map(s ->
            new Seen(
                Integer.toString(s.id()),
                s.text(),
                keys(s.keys()).stream().map(key -> key.path("text").asText()).toList(),
                s.media().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SeenFile(s.fileName(), s.file()))))
        .toList();
  }

  private void add(ObjectNode update) {
    update
        .findParents("language_code")
        .forEach(from -> ((ObjectNode) from).put("language_code", language));
    server.updates().add(update);
  }

  private List<FakeChats.Shown> shown() {
    return server.chats().shown(id);
  }

  private static List<JsonNode> keys(JsonNode markup) {
    var all = new ArrayList<JsonNode>();
    markup
        .path("inline_keyboard")
        .forEach(row -> StreamSupport.stream(row.spliterator(), false).forEach(all::add));
    return all;
  }
}
