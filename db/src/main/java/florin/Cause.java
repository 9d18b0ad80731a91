package florin;

import java.util.Optional;

/**
 * What made an actor act: the message, page, file or job every change is traced back to.
 *
 * @param message absent where nothing was said in a chat
 */
public record Cause(Source source, Optional<Message> message) {

  public enum Source {
    CHAT,
    IMPORT,
    WEB,
    API,
    MAIL,
    SCHEDULE,
    DEMO
  }

  /** A message as its platform names it. */
  public record Message(String platform, String chatId, String messageId) {}

  public static Cause of(Source source) {
    return new Cause(source, Optional.empty());
  }

  public static Cause said(String platform, String chatId, String messageId) {
    return new Cause(Source.CHAT, Optional.of(new Message(platform, chatId, messageId)));
  }

  public Cause by(Source other) {
    return new Cause(other, message);
  }
}
