package florin.bot.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform.UnreadableUpdate;
import florin.bot.chat.Incoming;
import florin.bot.chat.Intake;
import florin.bot.chat.Origin;
import florin.bot.chat.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody did on Discord, as it lies in the inbox.
 *
 * @param id of the message or interaction, a snowflake
 * @param bot the application
 * @param language of the person's client, where an interaction tells
 * @param message the message written, changed, pressed on, or the interaction itself
 * @param channel the channel of the server it was said in, aside; empty in private
 * @param text what was written, the line a command stands for, or the caption of files
 * @param token of the button
 * @param values what was filled in
 */
record DiscordUpdate(
    Kind kind,
    String id,
    String bot,
    String user,
    String name,
    Optional<String> language,
    String message,
    Optional<String> repliesTo,
    Optional<String> channel,
    Optional<String> ticket,
    String text,
    List<File> files,
    String token,
    Map<String, String> values,
    Instant at) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  /** What was done. */
  enum Kind {
    WROTE,
    EDITED,
    PRESSED,
    FILLED
  }

  /** A file, where Discord keeps it for a while. */
  record File(String url, String name, String mediaType, long size) {}

  /** What a key of a message begins with: only those can be asked for again. */
  static final String MESSAGE_KEY = "m";

  private static final String INTERACTION_KEY = "i";

  Intake.Update update() {
    return new Intake.Update(DiscordPlatform.NAME, bot, key(), user, write());
  }

  private String key() {
    return switch (kind) {
      case WROTE -> (ticket.isPresent() ? INTERACTION_KEY : MESSAGE_KEY) + id;
      case EDITED -> "e" + id + "-" + at.toEpochMilli();
      case PRESSED, FILLED -> INTERACTION_KEY + id;
    };
  }

  private String write() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an update could not be written as JSON", e);
    }
  }

  /**
   * @throws UnreadableUpdate when the text was not written by {@link #update}
   */
  static DiscordUpdate read(String json) {
    try {
      DiscordUpdate update = MAPPER.readValue(json, DiscordUpdate.class);
      if (update == null || !update.isWhole()) {
        throw new UnreadableUpdate("not an update of ours: something is missing");
      }
      return update;
    } catch (JsonProcessingException e) {
      throw new UnreadableUpdate("not an update of ours: " + e.getClass().getSimpleName());
    }
  }

  @SuppressWarnings("ConstantValue") // What JSON leaves out is null, whatever the types say.
  private boolean isWhole() {
    return kind != null
        && id != null
        && bot != null
        && user != null
        && name != null
        && message != null
        && text != null
        && files != null
        && token != null
        && values != null
        && at != null;
  }

  Incoming incoming() {
    var chat = new Chat(DiscordPlatform.NAME, bot, user, Chat.Kind.PRIVATE, Optional.empty());
    var origin =
        new Origin(
            chat, new Sender(user, name, language, false), message, repliesTo, at, ticket, channel);
    return switch (kind) {
      case WROTE ->
          files.isEmpty()
              ? new Incoming.Wrote(origin, text)
              : new Incoming.SentFiles(
                  origin, files.stream().map(DiscordUpdate::attachment).toList(), text);
      case EDITED -> new Incoming.Edited(origin, text);
      case PRESSED -> new Incoming.Pressed(origin, token, ticket.orElse(""));
      case FILLED -> new Incoming.Filled(origin, token, values);
    };
  }

  private static Attachment attachment(File file) {
    return new Attachment(file.url(), file.name(), file.mediaType(), OptionalLong.of(file.size()));
  }
}
