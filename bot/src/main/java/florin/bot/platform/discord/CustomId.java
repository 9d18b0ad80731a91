package florin.bot.platform.discord;

import java.util.Optional;

/**
 * What a button of ours is called on Discord: a sign that says how to answer a press at once, and
 * the token that says what it does.
 */
record CustomId(Sign sign, String token) {
  private static final String BETWEEN = ":";

  /** How a press is answered at once, before anything is looked up. */
  enum Sign {
    /** Noted; what it does follows. */
    PRESS("p"),
    /** With a form. */
    FORM("f"),
    /** The message is shown to everybody in the channel. */
    SHARE("s");

    private final String letter;

    Sign(String letter) {
      this.letter = letter;
    }
  }

  String written() {
    return sign.letter + BETWEEN + token;
  }

  static Optional<CustomId> read(String written) {
    for (Sign sign : Sign.values()) {
      if (written.startsWith(sign.letter + BETWEEN)) {
        return Optional.of(
            new CustomId(sign, written.substring(sign.letter.length() + BETWEEN.length())));
      }
    }
    return Optional.empty();
  }
}
