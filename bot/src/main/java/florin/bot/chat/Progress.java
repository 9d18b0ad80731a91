package florin.bot.chat;

/**
 * How far work that takes long is. It is told as often as the work likes, and read now and then.
 */
@FunctionalInterface
public interface Progress {
  /** For work nobody watches. */
  Progress UNSEEN = (key, arguments) -> {};

  /**
   * @param key of the sentence that says it, with its arguments
   */
  void reached(String key, Object... arguments);
}
