package florin.bot.platform.terminal;

import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message as lines of text: headings and paragraphs as they are, files by name, a row of buttons
 * as {@code [Edit] [Undo]}.
 */
public final class TerminalText {
  private TerminalText() {}

  public static List<String> lines(Outgoing message) {
    var lines = new ArrayList<String>();
    for (Part.Words words : message.words()) {
      words.text().lines().map(TerminalText::visible).forEach(lines::add);
    }
    for (Outgoing.Attached file : message.files()) {
      lines.add("(" + (file.picture() ? "picture" : "file") + " " + file.fileName() + ")");
      file.caption().lines().map(TerminalText::visible).forEach(lines::add);
    }
    for (List<Outgoing.Key> row : message.keys()) {
      lines.add(row.stream().map(TerminalText::key).collect(Collectors.joining(" ")));
    }
    return lines;
  }

  private static String key(Outgoing.Key key) {
    return "[" + key.label() + "]" + key.url().map(url -> " " + url).orElse("");
  }

  /**
   * Control characters could move the cursor or colour what follows; each is shown as a mark
   * instead.
   */
  private static String visible(String line) {
    return line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')
        ? line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\uFFFD")
        : line;
  }
}
