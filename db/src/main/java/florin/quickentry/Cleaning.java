package florin.quickentry;

import florin.money.AmountCharacters;

/**
 * Takes out of a line what nobody meant to write, and nothing else: marks of direction and emoji
 * stay.
 */
final class Cleaning {
  private static final String NARROW_SPACES = "\u00A0\u202F\u2007\u2009";

  private Cleaning() {}

  /**
   * Drops control characters and broken surrogates; every white space becomes a plain one, except a
   * narrow or no-break space between digits, which belongs to the number.
   */
  static String clean(String line) {
    StringBuilder result = new StringBuilder(line.length());
    int[] points = line.codePoints().toArray();
    for (int index = 0; index < points.length; index++) {
      int point = points[index];
      boolean insideNumber =
          index > 0
              && index < points.length - 1
              && isDigit(points[index - 1])
              && isDigit(points[index + 1]);
      if (insideNumber && NARROW_SPACES.indexOf(point) >= 0) {
        result.appendCodePoint(point);
      } else if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85) {
        result.append(' ');
      } else if (!Character.isISOControl(point)
          && Character.getType(point) != Character.SURROGATE) {
        result.appendCodePoint(point);
      }
    }
    return result.toString();
  }

  /** Without invisible marks at either end. */
  static String visible(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && AmountCharacters.isInvisible(text.charAt(start))) {
      start++;
    }
    while (end > start && AmountCharacters.isInvisible(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isDigit(int point) {
    return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
  }
}
