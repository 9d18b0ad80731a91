package florin.bot.platform.telegram;

/** What is said, in Telegram's HTML and without any markup. */
record Markup(String html, String plain) {
  static final Markup EMPTY = new Markup("", "");

  boolean isEmpty() {
    return plain.isEmpty();
  }

  Markup before(Markup next) {
    return new Markup(html + next.html, plain + next.plain);
  }

  /** The only way text gets into HTML. */
  static String escaped(String text) {
    var html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(text.charAt(i));
      }
    }
    return html.toString();
  }

  static int escapedLength(char c) {
    return switch (c) {
      case '&' -> "&amp;".length();
      case '<', '>' -> "&lt;".length();
      default -> 1;
    };
  }

  static int escapedLength(String text) {
    return text.chars().map(c -> escapedLength((char) c)).sum();
  }

  /**
   * Without half characters and controls, which the platform refuses or drops; line ends are one
   * character.
   */
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(c -> appendClean(clean, c));
    return clean.toString();
  }

  /** At most so many UTF-16 units, with an ellipsis where something is left out. */
  static String shortened(String text, int most) {
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
