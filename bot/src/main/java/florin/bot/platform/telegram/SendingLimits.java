package florin.bot.platform.telegram;

/**
 * How fast messages may leave: over all, into one chat, and into one group.
 *
 * @param overall of the whole bot
 * @param chat of a chat with one person
 * @param group of a group, each
 */
public record SendingLimits(Rate overall, Rate chat, Rate group) {

  /**
   * Never more than {@code burst + seconds * perSecond} messages in any stretch of time.
   *
   * @param burst how many may leave at once after a rest
   */
  public record Rate(double perSecond, int burst) {}

  /**
   * Within what the vendor names: about 30 a second over all, 1 a second in a chat, 20 a minute in
   * a group. Over all some room is left, for what leaves in good time may arrive closer together.
   */
  public static SendingLimits telegram() {
    return new SendingLimits(new Rate(25, 1), new Rate(1, 3), new Rate(0.25, 5));
  }

  /** For a server of one's own that has no limits. */
  public static SendingLimits none() {
    var fast = new Rate(1_000_000, 1_000);
    return new SendingLimits(fast, fast, fast);
  }
}
