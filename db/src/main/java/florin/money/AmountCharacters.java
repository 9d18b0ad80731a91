package florin.money;

/**
 * The many characters people write amounts with, brought to few: ASCII digits, {@code . ,} for
 * marks that may be either kind, {@code ' } and space for marks that only group, {@link #DECIMAL}
 * for the one that is only decimal, {@code + -} for signs.
 */
public final class AmountCharacters {
  /** The Arabic decimal separator U+066B, which never groups. */
  static final char DECIMAL = '\u066B';

  private AmountCharacters() {}

  /**
   * The text with those few characters, without invisible ones, stripped; everything else stands.
   */
  public static String normalized(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !isInvisible(point))
        .map(AmountCharacters::normalized)
        .forEach(result::appendCodePoint);
    return result.toString().strip();
  }

  static char normalized(char character) {
    return (char) normalized((int) character);
  }

  /** Marks of direction and width that keyboards and formatters leave in numbers. */
  public static boolean isInvisible(int point) {
    return (point >= 0x200B && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x2069)
        || point == 0x061C
        || point == 0xFEFF;
  }

  private static int normalized(int point) {
    if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(point, 10);
    }
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      return ' ';
    }
    return switch (point) {
      case '\u2019', '\u2018', '\u02BC', '\u00B4', '`', '\uFF07', '\u066C' -> '\'';
      case '\uFF0E' -> '.';
      case '\uFF0C', '\u060C' -> ',';
      case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\uFE63', '\uFF0D' -> '-';
      case '\uFF0B', '\uFE62' -> '+';
      case '\u00D7', '\u2217', '\uFF0A' -> '*';
      case '\u00F7', '\uFF0F' -> '/';
      case '\uFF08' -> '(';
      case '\uFF09' -> ')';
      case '\uFF1D' -> '=';
      default -> point;
    };
  }
}
