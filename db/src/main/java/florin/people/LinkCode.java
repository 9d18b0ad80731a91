package florin.people;

import florin.Token;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code to be typed from one device into another: 60 random bits in three groups of letters and
 * digits, without those that look alike. It lives for minutes and tries are counted, so that is
 * more than anybody guesses.
 *
 * @param text as {@code K7QF-M2XP-9RTD}
 */
record LinkCode(String text) {
  /** Crockford's base 32: no I, L, O and U. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final Pattern WRITTEN = Pattern.compile("[%s]{%d}".formatted(LETTERS, LENGTH));
  private static final SecureRandom RANDOM = new SecureRandom();

  static LinkCode random() {
    var letters = new StringBuilder();
    RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .forEach(letter -> letters.append(LETTERS.charAt(letter)));
    return grouped(letters.toString());
  }

  /** What somebody typed, however they wrote it; empty where it cannot be such a code. */
  static Optional<LinkCode> read(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-–—]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return WRITTEN.matcher(plain).matches() ? Optional.of(grouped(plain)) : Optional.empty();
  }

  /** 32 bytes. */
  byte[] hash() {
    return Token.hash(text);
  }

  private static LinkCode grouped(String plain) {
    return new LinkCode(
        String.join(
            "-",
            plain.substring(0, GROUP),
            plain.substring(GROUP, 2 * GROUP),
            plain.substring(2 * GROUP)));
  }

  @Override
  public String toString() {
    return "LinkCode[hidden]";
  }
}
