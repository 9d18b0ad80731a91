package florin.bot.platform.discord;

/** The words of a text with markup, as people see them. */
final class FakeMarkdown {
  private FakeMarkdown() {}

  /** Only what stands unescaped is markup; of a fenced block the content stays. */
  static String plain(String markup) {
    var plain = new StringBuilder();
    var lines = markup.split("\n", -1);
    var fenced = false;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("```")) {
        fenced = !fenced;
        continue;
      }
      plain.append(fenced ? lines[i] : line(lines[i]));
      plain.append(i < lines.length - 1 ? "\n" : "");
    }
    return plain.toString().strip();
  }

  private static String line(String line) {
    var escaped = new StringBuilder();
    var kept = line.replaceFirst("^(#{1,3}|-#|>) ", "");
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if (c == '\\' && i + 1 < kept.length() && !Character.isLetterOrDigit(kept.charAt(i + 1))) {
        escaped.append(kept.charAt(++i));
      } else if (kept.startsWith("**", i)
          || kept.startsWith("__", i)
          || kept.startsWith("~~", i)
          || kept.startsWith("||", i)) {
        i++;
      } else if (c != '*' && c != '`') {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
