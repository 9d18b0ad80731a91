package florin.bot.platform.telegram;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses text as the server does: "Only the tags mentioned above are currently supported" (Bot API,
 * HTML style).
 */
final class FakeHtml {
  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "span",
          "tg-spoiler",
          "a",
          "tg-emoji",
          "code",
          "pre",
          "blockquote");

  private static final Pattern TOKEN =
      Pattern.compile("<(/?)([a-zA-Z0-9-]*)([^>]*)>?|&(#?\\w+);|[^<&]+|&", Pattern.DOTALL);

  private FakeHtml() {}

  /**
   * The text a person sees.
   *
   * @throws FakeRefusal 400 "can't parse entities"
   */
  static String plain(String html) {
    var text = new StringBuilder();
    var open = new ArrayDeque<String>();
    var token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group(2) != null) {
        tag(token.group(), token.group(1), token.group(2), open, token.start());
      } else if (token.group(4) != null) {
        text.append(entity(token.group(4)));
      } else {
        text.append(token.group());
      }
    }
    if (!open.isEmpty()) {
      throw unparsable("Can't find end tag corresponding to start tag \\\"" + open.peek() + "\\\"");
    }
    return text.toString();
  }

  private static void tag(
      String whole, String slash, String name, ArrayDeque<String> open, int at) {
    if (!whole.endsWith(">") || !TAGS.contains(name)) {
      throw unparsable("Unsupported start tag \\\"" + name + "\\\" at byte offset " + at);
    }
    if (slash.isEmpty()) {
      open.push(name);
    } else if (open.isEmpty() || !open.pop().equals(name)) {
      throw unparsable("Unexpected end tag at byte offset " + at);
    }
  }

  private static String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default ->
          name.startsWith("#")
              ? Character.toString(Integer.parseInt(name.substring(1)))
              : "&" + name + ";";
    };
  }

  private static FakeRefusal unparsable(String why) {
    return new FakeRefusal(400, "Bad Request: can't parse entities: " + why);
  }
}
