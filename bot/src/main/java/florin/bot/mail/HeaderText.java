package florin.bot.mail;

/**
 * Text fit for the header of a mail: one line, whatever somebody called themselves or their book.
 */
final class HeaderText {
  private static final int LONGEST = 200;

  private HeaderText() {}

  /**
   * Breaks of every alphabet become spaces; what is invisible, turns the direction or ends a string
   * goes.
   */
  static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(point -> isBreak(point) ? ' ' : point)
        .filter(HeaderText::isKept)
        .forEach(clean::appendCodePoint);
    String line = clean.toString().replaceAll(" +", " ").strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }

  private static boolean isBreak(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  private static boolean isKept(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }
}
