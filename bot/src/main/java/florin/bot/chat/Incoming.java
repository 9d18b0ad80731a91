package florin.bot.chat;

import java.util.List;
import java.util.Map;

/** Something that reached us through a chat, in words every platform shares. */
public sealed interface Incoming {
  Origin origin();

  /** Text written to us; commands begin with a slash. */
  record Wrote(Origin origin, String text) implements Incoming {}

  /** A person changed the text of an earlier message of their own. */
  record Edited(Origin origin, String text) implements Incoming {}

  /**
   * A button of ours was pressed.
   *
   * @param pressId what {@link ChatPlatform#acknowledge} needs
   */
  record Pressed(Origin origin, String token, String pressId) implements Incoming {}

  /**
   * A form of ours was filled in.
   *
   * @param token of the button that opened it
   * @param values by the argument of the field
   */
  record Filled(Origin origin, String token, Map<String, String> values) implements Incoming {}

  /**
   * One or several files, an album as one, with the caption under them (empty when there is none).
   */
  record SentFiles(Origin origin, List<Attachment> attachments, String caption)
      implements Incoming {}

  /** We can no longer write here: blocked, kicked, or the chat is gone. */
  record Silenced(Origin origin) implements Incoming {}

  /** We were let in: unblocked, or added to a group. */
  record Welcomed(Origin origin) implements Incoming {}

  /** The chat goes on under another id (a Telegram group became a supergroup). */
  record Moved(Origin origin, String newChatId) implements Incoming {}
}
