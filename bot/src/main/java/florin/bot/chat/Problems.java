package florin.bot.chat;

import java.security.SecureRandom;

/**
 * Facts about something that went wrong, fit for a log line and for the person who asks about it.
 */
public final class Problems {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Problems() {}

  /** What is logged and told alike, so one leads to the other; no letters that look like digits. */
  static String reference() {
    var reference = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return reference.toString();
  }

  /**
   * The kinds of the failure and its cause, without their words: those may hold what people wrote.
   */
  public static String brief(Throwable failure) {
    Throwable cause = failure.getCause();
    String kind = failure.getClass().getSimpleName();
    return cause == null ? kind : kind + "/" + cause.getClass().getSimpleName();
  }
}
