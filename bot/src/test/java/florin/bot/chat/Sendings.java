package florin.bot.chat;

import java.util.List;
import java.util.Optional;

/** Messages as the core hands them to a platform, and the same with something else. */
public final class Sendings {
  private Sendings() {}

  public static Outgoing of(Chat chat, String nonce, Part.Words... words) {
    return new Outgoing(
        chat,
        List.of(words),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        nonce,
        false);
  }

  public static Outgoing to(Chat chat, Outgoing message) {
    return new Outgoing(
        chat,
        message.words(),
        message.files(),
        message.keys(),
        message.replaces(),
        message.repliesTo(),
        message.nonce(),
        message.again());
  }

  public static Outgoing with(Outgoing message, Outgoing.Attached... files) {
    return new Outgoing(
        message.chat(),
        message.words(),
        List.of(files),
        message.keys(),
        message.replaces(),
        message.repliesTo(),
        message.nonce(),
        message.again());
  }

  public static Outgoing with(Outgoing message, List<List<Outgoing.Key>> keys) {
    return new Outgoing(
        message.chat(),
        message.words(),
        message.files(),
        keys,
        message.replaces(),
        message.repliesTo(),
        message.nonce(),
        message.again());
  }

  public static Outgoing replacing(Outgoing message, String id) {
    return new Outgoing(
        message.chat(),
        message.words(),
        message.files(),
        message.keys(),
        Optional.of(id),
        message.repliesTo(),
        message.nonce(),
        message.again());
  }
}
