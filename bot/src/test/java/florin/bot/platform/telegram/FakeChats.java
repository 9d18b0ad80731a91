package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the chats, and the vendor's rules for putting it there. Long because each rule
 * stands beside the sentence it comes from.
 */
final class FakeChats {
  /**
   * A message of the bot as a person sees it.
   *
   * @param text without markup; the caption where there is a file
   * @param raw as it was sent
   * @param media "photo", "document" or empty
   */
  record Shown(
      int id,
      String text,
      String raw,
      String media,
      byte[] file,
      String fileName,
      JsonNode keys,
      int edits) {}

  private final Map<String, LinkedHashMap<Integer, Shown>> chats = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Map<String, Integer> topics = new HashMap<>();
  private int nextId = 1;

  synchronized void open(long chatId) {
    chats.computeIfAbsent(Long.toString(chatId), id -> new LinkedHashMap<>());
    closed.remove(Long.toString(chatId));
  }

  synchronized void close(long chatId) {
    closed.add(Long.toString(chatId));
  }

  synchronized void topic(long chatId, int thread) {
    topics.put(Long.toString(chatId), thread);
  }

  synchronized int newId() {
    return nextId++;
  }

  synchronized List<Shown> shown(long chatId) {
    return new ArrayList<>(
        chats.getOrDefault(Long.toString(chatId), new LinkedHashMap<>()).values());
  }

  synchronized ObjectNode send(FakeRequest request, String media) {
    var chat = chat(request.text("chat_id"));
    var thread = request.params().path("message_thread_id").asInt(0);
    if (thread != 0 && topics.getOrDefault(request.text("chat_id"), 0) != thread) {
      throw new FakeRefusal(400, "Bad Request: message thread not found");
    }
    answered(request.params().path("reply_parameters"), chat);
    var file = media.isEmpty() ? "" : attached(request, request.text(media));
    var shown = shown(newId(), request, media, file, request.params().path("reply_markup"), 0);
    chat.put(shown.id(), shown);
    return message(request, shown);
  }

  synchronized ObjectNode editText(FakeRequest request) {
    var chat = chat(request.text("chat_id"));
    var old = editable(chat, request);
    if (!old.media().isEmpty()) {
      throw new FakeRefusal(400, "Bad Request: there is no text in the message to edit");
    }
    return replace(
        chat, request, old, shown(old.id(), request, "", "", keys(request), old.edits() + 1));
  }

  synchronized ObjectNode editCaption(FakeRequest request) {
    var chat = chat(request.text("chat_id"));
    var old = editable(chat, request);
    if (old.media().isEmpty()) {
      throw new FakeRefusal(400, "Bad Request: there is no caption in the message to edit");
    }
    var words = words(request, "caption", 1024);
    var shown =
        new Shown(
            old.id(),
            words,
            request.text("caption"),
            old.media(),
            old.file(),
            old.fileName(),
            keys(request),
            old.edits() + 1);
    return replace(chat, request, old, shown);
  }

  /** "Use this method to edit [...] messages, or to add media to text messages." */
  synchronized ObjectNode editMedia(FakeRequest request) {
    var chat = chat(request.text("chat_id"));
    var old = editable(chat, request);
    var media = request.params().path("media");
    var inner =
        new FakeRequest(request.method(), (ObjectNode) media, request.files(), request.nanos());
    var shown =
        shown(
            old.id(),
            inner,
            media.path("type").asText(),
            attached(inner, inner.text("media")),
            keys(request),
            old.edits() + 1);
    return replace(chat, request, old, shown);
  }

  private Shown shown(
      int id, FakeRequest request, String media, String file, JsonNode keys, int edits) {
    keyboard(keys);
    var field = media.isEmpty() ? "text" : "caption";
    var words = words(request, field, media.isEmpty() ? 4096 : 1024);
    if (media.isEmpty() && words.isBlank()) {
      throw new FakeRefusal(400, "Bad Request: message text is empty");
    }
    var bytes = file.isEmpty() ? new byte[0] : request.files().getOrDefault(file, new byte[0]);
    return new Shown(id, words, request.text(field), media, bytes, file, keys, edits);
  }

  /**
   * "A new message content and reply markup [...] exactly the same as a current content and reply
   * markup".
   */
  private ObjectNode replace(Map<Integer, Shown> chat, FakeRequest request, Shown old, Shown now) {
    var same =
        old.raw().equals(now.raw())
            && old.keys().equals(now.keys())
            && Arrays.equals(old.file(), now.file());
    if (same) {
      throw new FakeRefusal(
          400,
          "Bad Request: message is not modified: specified new message content and reply markup are"
              + " exactly the same as a current content and reply markup of the message");
    }
    chat.put(old.id(), now);
    return message(request, now);
  }

  private LinkedHashMap<Integer, Shown> chat(String id) {
    if (closed.contains(id)) {
      throw new FakeRefusal(
          403,
          id.startsWith("-")
              ? "Forbidden: bot was kicked from the group chat"
              : "Forbidden: bot was blocked by the user");
    }
    var chat = chats.get(id);
    if (chat == null && id.startsWith("-")) {
      throw new FakeRefusal(400, "Bad Request: chat not found");
    }
    if (chat == null) {
      // "Bots can't start conversations with users" (Bots FAQ).
      throw new FakeRefusal(403, "Forbidden: bot can't initiate conversation with a user");
    }
    return chat;
  }

  private static Shown editable(Map<Integer, Shown> chat, FakeRequest request) {
    var message = chat.get(request.params().path("message_id").asInt());
    if (message == null) {
      throw new FakeRefusal(400, "Bad Request: message to edit not found");
    }
    return message;
  }

  private static void answered(JsonNode reply, Map<Integer, Shown> chat) {
    var lenient = reply.path("allow_sending_without_reply").asBoolean();
    if (reply.has("message_id")
        && !lenient
        && !chat.containsKey(reply.path("message_id").asInt())) {
      throw new FakeRefusal(400, "Bad Request: message to be replied not found");
    }
  }

  /**
   * "1-4096 characters after entities parsing", captions "0-1024"; counted in UTF-16 code units.
   */
  private static String words(FakeRequest request, String field, int most) {
    var raw = request.text(field);
    var html = request.text("parse_mode").equals("HTML");
    var words = html ? FakeHtml.plain(raw) : raw;
    if (words.length() > most) {
      throw new FakeRefusal(
          400, "Bad Request: message " + (most == 4096 ? "" : "caption ") + "is too long");
    }
    if (raw.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new FakeRefusal(400, "Bad Request: strings must be encoded in UTF-8");
    }
    return words;
  }

  /** "Data to be sent in a callback query to the bot when the button is pressed, 1-64 bytes." */
  private static void keyboard(JsonNode keys) {
    for (var row : keys.path("inline_keyboard")) {
      if (row.size() > 8) {
        throw new FakeRefusal(400, "Bad Request: BUTTON_COUNT_INVALID");
      }
      for (var button : row) {
        var data = button.path("callback_data").asText("");
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
          throw new FakeRefusal(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        if (button
            .path("url")
            .asText("")
            .matches("https?://(localhost|127\\.|\\[|[^./]+(/|:|$)).*")) {
          throw new FakeRefusal(
              400, "Bad Request: inline keyboard button URL is invalid: Wrong HTTP URL");
        }
      }
    }
  }

  /**
   * "To post a file, use attach://<file_attach_name> and pass the file using multipart/form-data
   * under that name".
   */
  private static String attached(FakeRequest request, String reference) {
    var name = reference.startsWith("attach://") ? reference.substring("attach://".length()) : "";
    if (!request.files().containsKey(name)) {
      throw new FakeRefusal(400, "Bad Request: wrong file identifier/HTTP URL specified");
    }
    return name;
  }

  private static JsonNode keys(FakeRequest request) {
    return request.params().has("reply_markup")
        ? request.params().path("reply_markup")
        : MissingNode.getInstance();
  }

  private static ObjectNode message(FakeRequest request, Shown shown) {
    var message =
        FakeRequest.JSON
            .createObjectNode()
            .put("message_id", shown.id())
            .put("date", 1_770_000_000);
    var chatId = Long.parseLong(request.text("chat_id"));
    message.putObject("chat").put("id", chatId).put("type", chatId > 0 ? "private" : "group");
    return message.put(shown.media().isEmpty() ? "text" : "caption", shown.text());
  }
}
