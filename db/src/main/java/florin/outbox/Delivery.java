package florin.outbox;

/** Something to send. The words of a notice and of a mail are found when they are delivered. */
public sealed interface Delivery {
  /** Stable, put in once: the same key a second time is left out. */
  String key();

  /**
   * An answer in a chat, as the bot composed it.
   *
   * @param laneId the chat it goes to
   * @param json composed and understood by the bot alone
   */
  record ChatReply(String key, long laneId, String json) implements Delivery {}

  /** Something a person should hear of, in whatever chat they have; the bot finds the words. */
  record Notice(String key, long laneId, String json) implements Delivery {}

  /** A letter. */
  record Mail(String key, String json) implements Delivery {}
}
