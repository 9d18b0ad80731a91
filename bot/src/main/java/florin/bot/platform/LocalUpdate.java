package florin.bot.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import florin.bot.chat.Attachment;
import florin.bot.chat.Chat;
import florin.bot.chat.ChatPlatform;
import florin.bot.chat.Incoming;
import florin.bot.chat.Origin;
import florin.bot.chat.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An update of a platform of our own, as it lies in the inbox.
 *
 * @param chat the chat's id; a private chat bears its person's
 * @param message the message written, edited or pressed on
 * @param text what was written, the caption of a file, or the token of a pressed button
 */
public record LocalUpdate(
    Kind kind,
    String chat,
    boolean group,
    String person,
    String name,
    Optional<String> language,
    String message,
    Optional<String> repliesTo,
    String text,
    List<File> files,
    Instant at) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  /** What was done. */
  public enum Kind {
    WROTE,
    EDITED,
    PRESSED,
    SENT_FILES
  }

  /** A file waiting where the platform can find it again. */
  public record File(String reference, String name, String mediaType, long size) {}

  public String write() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an update could not be written as JSON", e);
    }
  }

  /**
   * @throws ChatPlatform.UnreadableUpdate when the text was not written by {@link #write}
   */
  public static LocalUpdate read(String json) {
    try {
      return MAPPER.readValue(json, LocalUpdate.class);
    } catch (JsonProcessingException e) {
      throw new ChatPlatform.UnreadableUpdate(
          "not an update of ours: " + e.getClass().getSimpleName());
    }
  }

  public Incoming incoming(String platform, String bot) {
    var origin =
        new Origin(
            new Chat(
                platform, bot, chat, group ? Chat.Kind.GROUP : Chat.Kind.PRIVATE, Optional.empty()),
            new Sender(person, name, language, false),
            message,
            repliesTo,
            at);
    return switch (kind) {
      case WROTE -> new Incoming.Wrote(origin, text);
      case EDITED -> new Incoming.Edited(origin, text);
      case PRESSED -> new Incoming.Pressed(origin, text, message);
      case SENT_FILES ->
          new Incoming.SentFiles(
              origin,
              files.stream()
                  .map(f ->
                      new Attachment(
                          f.reference(), f.name(), f.mediaType(), OptionalLong.of(f.size())))
                  .toList(),
              text);
    };
  }
}
