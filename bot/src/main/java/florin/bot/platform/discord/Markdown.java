package florin.bot.platform.discord;

import florin.bot.platform.Dialect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Discord's Markdown, as the description of an embed shows it. */
enum Markdown implements Dialect {
  DIALECT;

  /** "description: 4096 characters" (Message resource, embed limits). */
  static final int DESCRIPTION = 4096;

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");
  private static final String SPECIAL = "\\*_~|`>#-+[]()<@:.!";

  @Override
  public int longest() {
    return DESCRIPTION;
  }

  @Override
  public String open(Block block) {
    return switch (block) {
      case NONE -> "";
      case STRONG -> "**";
      case COLUMNS -> "```\n";
    };
  }

  @Override
  public String close(Block block) {
    return switch (block) {
      case NONE -> "";
      case STRONG -> "**";
      case COLUMNS -> "\n```";
    };
  }

  @Override
  public String escaped(String text, Block block) {
    if (block == Block.COLUMNS) {
      return text.replace("```", "`\u200B`\u200B`");
    }
    var marked = new StringBuilder(text.length() + 16);
    Matcher address = ADDRESS.matcher(text);
    int at = 0;
    while (address.find()) {
      escape(text, at, address.start(), marked);
      marked.append(address.group());
      at = address.end();
    }
    escape(text, at, text.length(), marked);
    return marked.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder marked) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isSpecial(text, i)) {
        marked.append('\\');
      }
      marked.append(c);
    }
  }

  /** Some mean something only where a line begins. */
  private static boolean isSpecial(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\', '*', '_', '~', '|', '`', '[', ']', '<', '@' -> true;
      case '>', '#', '-', '+' -> isAtLineStart(text, at);
      case '.' -> at > 0 && isNumberAtLineStart(text, at);
      default -> false;
    };
  }

  private static boolean isAtLineStart(String text, int at) {
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '#') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumberAtLineStart(String text, int at) {
    int i = at - 1;
    while (i >= 0 && Character.isDigit(text.charAt(i))) {
      i--;
    }
    boolean wholeNumber = i < at - 1 && (i < 0 || text.charAt(i) == '\n');
    return wholeNumber && at + 1 < text.length() && text.charAt(at + 1) == ' ';
  }

  @Override
  public int escapedLength(char c) {
    return SPECIAL.indexOf(c) >= 0 ? 2 : 1;
  }
}
