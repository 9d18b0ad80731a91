package florin.bot.chat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A platform in the hands of a test: what one person can do in a private chat with the bot, and
 * what that person sees. Every platform brings one; {@link ChatPlatformContract} and the stories of
 * the dispatcher drive it.
 */
public interface PlatformUnderTest extends AutoCloseable {

  /** What not every platform can. */
  enum Ability {
    /** The person can change an earlier message. */
    EDIT_OWN_MESSAGE,
    SEND_FILES,
    /** Messages of the bot can be changed in their place. */
    EDIT_IN_PLACE,
    /** There are chats the bot may not write to. */
    CLOSED_CHATS,
    /** What was shown before a restart can be pressed after it. */
    LATE_BUTTONS,
    /** A message can have several lines. */
    SEVERAL_LINES,
    /** A file of the bot reaches the person whole, not only by name. */
    RECEIVE_FILES,
    /** The person can answer a message of the bot. */
    REPLY,
    /** The server may refuse to take messages for a while. */
    OUTAGE
  }

  /**
   * A message of the bot as the person sees it.
   *
   * @param id the platform's id of it, as {@link ChatPlatform#send} returns it
   * @param text without markup; the caption where there is a file
   * @param buttons their labels, row after row
   */
  record Seen(String id, String text, List<String> buttons, Optional<SeenFile> file) {}

  record SeenFile(String name, byte[] bytes) {}

  /** Not started; the test starts it. */
  ChatPlatform platform();

  Set<Ability> abilities();

  /** The private chat of the person, into which the bot may write. */
  Chat chat();

  /** The person as the platform names them. */
  String personId();

  /** A chat the bot may not write to; asked for only with {@link Ability#CLOSED_CHATS}. */
  Chat closedChat();

  /** The person writes, and the platform's id of that message. */
  String writes(String text) throws IOException;

  void changes(String messageId, String text) throws IOException;

  void sends(String fileName, byte[] bytes, String caption) throws IOException;

  /**
   * The person presses a button.
   *
   * @param label of a button under that message
   */
  void presses(Seen message, String label) throws IOException;

  /** The person answers a message; asked for only with {@link Ability#REPLY}. */
  void replies(Seen message, String text) throws IOException;

  /** The next messages of the bot are not taken; asked for only with {@link Ability#OUTAGE}. */
  void refusesMessages(int times);

  /**
   * The person shuts the bot out, or lets it in again; asked for only with {@link
   * Ability#CLOSED_CHATS}.
   */
  void shutsOut(boolean out);

  /** The platform as a program started anew has it, once the one before was closed. */
  ChatPlatform restarted();

  /** Everything the bot wrote that is still there, in order, as it looks now. */
  List<Seen> sees() throws IOException;

  @Override
  void close();
}
