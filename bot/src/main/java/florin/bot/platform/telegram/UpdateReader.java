package florin.bot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform.UnreadableUpdate;
import florin.bot.chat.Incoming;
import florin.bot.chat.Origin;
import florin.bot.chat.Sender;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads a stored update. It takes only the fields it needs, straight from the JSON, so that fields
 * and kinds of later versions of the Bot API disturb nothing. The photos of an album are separate
 * updates and become separate {@link Incoming.SentFiles}: which of them is the last cannot be
 * known.
 */
final class UpdateReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Telegram itself, which speaks in private chats and forwards channel posts into their discussion
   * groups.
   */
  private static final String SERVICE_ACCOUNT = "777000";

  private final String bot;
  private final CommandNames names;
  private final InstantSource clock;

  UpdateReader(String bot, CommandNames names, InstantSource clock) {
    this.bot = bot;
    this.names = names;
    this.clock = clock;
  }

  /**
   * @return empty for an update that is not for us: of a kind we do not take, from a bot, a service
   *     message, a command for another bot
   * @throws UnreadableUpdate if it is not an update of the Bot API
   */
  Optional<Incoming> read(String payload) {
    try {
      return read(JSON.readTree(payload));
    } catch (JsonProcessingException broken) {
      throw new UnreadableUpdate("not JSON");
    } catch (UnreadableUpdate known) {
      throw known;
    } catch (RuntimeException unforeseen) {
      throw new UnreadableUpdate("unforeseen shape: " + unforeseen.getClass().getSimpleName());
    }
  }

  private Optional<Incoming> read(JsonNode update) {
    if (!update.isObject()) {
      throw new UnreadableUpdate("not an object");
    }
    if (update.has("message")) {
      return message(update.path("message"));
    }
    if (update.has("edited_message")) {
      return edited(update.path("edited_message"));
    }
    if (update.has("callback_query")) {
      return pressed(update.path("callback_query"));
    }
    return update.has("my_chat_member")
        ? membership(update.path("my_chat_member"))
        : Optional.empty();
  }

  private Optional<Incoming> message(JsonNode message) {
    var chat = chat(message);
    if (message.has("migrate_to_chat_id")) {
      return Optional.of(
          new Incoming.Moved(
              origin(message, chat, TELEGRAM), message.path("migrate_to_chat_id").asText()));
    }
    if (message.has("migrate_from_chat_id")) {
      var old =
          new Chat(
              chat.platform(),
              bot,
              message.path("migrate_from_chat_id").asText(),
              chat.kind(),
              Optional.empty());
      return Optional.of(new Incoming.Moved(origin(message, old, TELEGRAM), chat.id()));
    }
    var sender = sender(message);
    if (sender.isEmpty() || isChannel(message)) {
      return Optional.empty();
    }
    var origin = origin(message, chat, sender.get());
    var files = Attachments.of(message);
    if (!files.isEmpty()) {
      return names
          .forUs(message.path("caption").asText(""))
          .map(caption -> new Incoming.SentFiles(origin, files, caption));
    }
    return written(message).map(text -> new Incoming.Wrote(origin, text));
  }

  /**
   * The changed caption of a file counts as changed text: that is where the amount of a receipt
   * stands.
   */
  private Optional<Incoming> edited(JsonNode message) {
    var chat = chat(message);
    var sender = sender(message);
    if (sender.isEmpty() || isChannel(message)) {
      return Optional.empty();
    }
    var origin = origin(message, chat, sender.get());
    return written(message)
        .or(() ->
            names.forUs(message.path("caption").asText("")).filter(caption -> !caption.isEmpty()))
        .map(text -> new Incoming.Edited(origin, text));
  }

  private Optional<String> written(JsonNode message) {
    return names.forUs(message.path("text").asText("")).filter(text -> !text.isEmpty());
  }

  /**
   * Also under a message Telegram no longer shows us ("inaccessible", date 0): its chat and id are
   * all that is needed.
   */
  private Optional<Incoming> pressed(JsonNode query) {
    var message = query.path("message");
    var token = query.path("data").asText("");
    var from = query.path("from");
    if (!message.path("chat").has("id") || token.isEmpty() || from.path("is_bot").asBoolean()) {
      return Optional.empty();
    }
    var origin =
        new Origin(
            chat(message),
            account(from),
            text(message, "message_id"),
            Optional.empty(),
            clock.instant());
    return Optional.of(new Incoming.Pressed(origin, token, text(query, "id")));
  }

  private Optional<Incoming> membership(JsonNode change) {
    if (isChannel(change)) {
      return Optional.empty();
    }
    var origin =
        new Origin(chat(change), account(change.path("from")), "0", Optional.empty(), at(change));
    var could = mayWrite(change.path("old_chat_member"));
    var can = mayWrite(change.path("new_chat_member"));
    if (could == can) {
      return Optional.empty();
    }
    return Optional.of(can ? new Incoming.Welcomed(origin) : new Incoming.Silenced(origin));
  }

  private static boolean mayWrite(JsonNode member) {
    return switch (member.path("status").asText()) {
      case "creator", "administrator", "member" -> true;
      case "restricted" ->
          member.path("is_member").asBoolean() && member.path("can_send_messages").asBoolean();
      default -> false;
    };
  }

  private static final Sender TELEGRAM = Sender.of(SERVICE_ACCOUNT, "Telegram");

  private Origin origin(JsonNode message, Chat chat, Sender sender) {
    return new Origin(chat, sender, text(message, "message_id"), repliesTo(message), at(message));
  }

  /**
   * In a topic every message that answers nothing "answers" the service message the topic began
   * with.
   */
  private static Optional<String> repliesTo(JsonNode message) {
    var answered = message.path("reply_to_message");
    return answered.has("message_id") && !answered.has("forum_topic_created")
        ? Optional.of(answered.path("message_id").asText())
        : Optional.empty();
  }

  private Chat chat(JsonNode holder) {
    var chat = holder.path("chat");
    var kind = chat.path("type").asText().equals("private") ? Chat.Kind.PRIVATE : Chat.Kind.GROUP;
    return new Chat(TelegramPlatform.NAME, bot, text(chat, "id"), kind, thread(holder));
  }

  /**
   * Only of topics: outside of them the same field names a chain of replies, into which one cannot
   * write.
   */
  private static Optional<String> thread(JsonNode message) {
    return message.path("is_topic_message").asBoolean() && message.has("message_thread_id")
        ? Optional.of(message.path("message_thread_id").asText())
        : Optional.empty();
  }

  private static boolean isChannel(JsonNode holder) {
    return holder.path("chat").path("type").asText().equals("channel");
  }

  /** Whoever writes in the name of a group or channel has no account of their own to us. */
  private static Optional<Sender> sender(JsonNode message) {
    var from = message.path("from");
    if (message.path("is_automatic_forward").asBoolean()
        || from.path("id").asText().equals(SERVICE_ACCOUNT)) {
      return Optional.empty();
    }
    var behalf = message.path("sender_chat");
    if (behalf.has("id")) {
      var id = "chat" + behalf.path("id").asText();
      return Optional.of(new Sender(id, behalf.path("title").asText(""), Optional.empty(), true));
    }
    return from.has("id") && !from.path("is_bot").asBoolean()
        ? Optional.of(account(from))
        : Optional.empty();
  }

  private static Sender account(JsonNode from) {
    var name =
        (from.path("first_name").asText("") + " " + from.path("last_name").asText("")).strip();
    var shown = name.isEmpty() ? from.path("username").asText("") : name;
    var language = Optional.of(from.path("language_code").asText("")).filter(tag -> !tag.isEmpty());
    return new Sender(text(from, "id"), shown, language, false);
  }

  private Instant at(JsonNode message) {
    var seconds = message.path("date").asLong(0);
    return seconds > 0 && seconds < LATEST ? Instant.ofEpochSecond(seconds) : clock.instant();
  }

  /** The year 9999; what lies beyond fits no database. */
  private static final long LATEST = 253_370_764_800L;

  private static String text(JsonNode holder, String field) {
    var value = holder.path(field);
    if (!value.isValueNode() || value.isNull() || value.asText().isEmpty()) {
      throw new UnreadableUpdate("without " + field);
    }
    return value.asText();
  }
}
