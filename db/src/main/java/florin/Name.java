package florin;

/**
 * A name somebody gave to a thing or to themselves: one line, no control or direction characters,
 * single spaces, at least one visible character. Cannot be wrong once made.
 */
public record Name(String text) {

  /**
   * Tidies what was written.
   *
   * @param longest in characters as people count them (code points)
   * @throws Refused {@code name.empty} where nothing visible is left, {@code name.too-long} beyond
   *     the limit
   */
  public static Name of(String written, int longest) {
    String tidy = tidy(written);
    if (tidy.isEmpty()) {
      throw new Refused("name.empty");
    }
    if (tidy.codePointCount(0, tidy.length()) > longest) {
      throw new Refused("name.too-long", longest);
    }
    return new Name(tidy);
  }

  /**
   * The same for names nobody can be asked about: cut at the limit, the fallback where nothing
   * visible is left.
   */
  public static Name cut(String written, int longest, String fallback) {
    String tidy = tidy(written);
    if (tidy.isEmpty()) {
      return of(fallback, longest);
    }
    int length = tidy.codePointCount(0, tidy.length());
    return new Name(
        tidy.substring(0, tidy.offsetByCodePoints(0, Math.min(length, longest))).strip());
  }

  /** What a greeting uses. */
  public String firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String tidy(String written) {
    var tidy = new StringBuilder(written.length());
    written
        .codePoints()
        .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
        .filter(Name::isKept)
        .forEach(tidy::appendCodePoint);
    String line = tidy.toString().replaceAll(" +", " ").strip();
    return line.codePoints().anyMatch(Name::isVisible) ? line : "";
  }

  /** Joiners stay, they hold emoji and Indic letters together; what turns or hides text goes. */
  private static boolean isKept(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }

  /** Quotes around nothing are no name either. */
  private static boolean isVisible(int point) {
    return " \"'“”„‘’‚«»".indexOf(point) < 0 && Character.getType(point) != Character.FORMAT;
  }
}
