package florin.bot.platform.discord;

/** What a session asks to hear of, as bits, after the vendor's page Gateway (Gateway Intents). */
final class FakeIntents {
  static final int GUILDS = 1;
  static final int GUILD_MESSAGES = 1 << 9;
  static final int DIRECT_MESSAGES = 1 << 12;
  static final int MESSAGE_CONTENT = 1 << 15;

  /** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT. */
  private static final int PRIVILEGED = 1 << 1 | 1 << 8 | MESSAGE_CONTENT;

  private static final int KNOWN = (1 << 26) - 1;

  private FakeIntents() {}

  static boolean areKnown(int intents) {
    return intents >= 0 && (intents & ~KNOWN) == 0;
  }

  /**
   * @param granted those of the privileged ones the application may have
   */
  static boolean areGranted(int intents, int granted) {
    return (intents & PRIVILEGED & ~granted) == 0;
  }
}
