package florin.bot.platform;

/** What is said, in the markup of a platform and without any. */
public record Markup(String marked, String plain) {
  public static final Markup EMPTY = new Markup("", "");

  public boolean isEmpty() {
    return plain.isEmpty();
  }

  public Markup before(Markup next) {
    return new Markup(marked + next.marked, plain + next.plain);
  }

  /**
   * Without half characters and controls, which the platform refuses or drops; line ends are one
   * character.
   */
  public static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(c -> appendClean(clean, c));
    return clean.toString();
  }

  /** At most so many UTF-16 units, with an ellipsis where something is left out. */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private static void appendClean(StringBuilder clean, int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      clean.append('\uFFFD');
    } else if (c == '\r') {
      clean.append('\n');
    } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
      clean.appendCodePoint(c);
    }
  }
}
