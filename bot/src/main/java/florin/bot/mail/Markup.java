package florin.bot.mail;

import java.util.stream.Collectors;

/** Text as it may stand in HTML, whatever somebody wrote. */
final class Markup {
  private Markup() {}

  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** The same with its lines. */
  static String lines(String text) {
    return text.lines().map(Markup::escaped).collect(Collectors.joining("<br>\n"));
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> {
        if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
          safe.appendCodePoint(point);
        }
      }
    }
  }
}
