package florin.bot.platform.telegram;

import florin.bot.chat.Part;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays words out on as few messages as fit. Every message is HTML complete in itself: a block that
 * goes on in the next is closed and opened again. Lengths are UTF-16 units of the HTML, which is
 * never less than what the platform counts.
 */
final class Pages {
  /**
   * "Text of the message to be sent, 1-4096 characters after entities parsing" (Bot API,
   * sendMessage).
   */
  static final int MESSAGE = 4096;

  /** "Photo caption [...], 0-1024 characters after entities parsing" (Bot API, sendPhoto). */
  static final int CAPTION = 1024;

  /** Less room than this at the end of a message is not worth beginning a paragraph in. */
  private static final int SCRAP = 80;

  private final List<Markup> full = new ArrayList<>();
  private Markup page = Markup.EMPTY;
  private int limit;
  private String gap = "";

  private Pages(int firstLimit) {
    this.limit = firstLimit;
  }

  /** At least one page, which may be empty; the first no longer than {@code firstLimit}. */
  static List<Markup> of(List<Part.Words> words, int firstLimit) {
    var pages = new Pages(firstLimit);
    words.forEach(pages::add);
    pages.full.add(pages.page);
    return List.copyOf(pages.full);
  }

  private enum Tags {
    NONE("", ""),
    STRONG("<b>", "</b>"),
    COLUMNS("<pre>", "</pre>");

    final String open;
    final String close;

    Tags(String open, String close) {
      this.open = open;
      this.close = close;
    }

    int length() {
      return open.length() + close.length();
    }

    Markup around(String text) {
      return new Markup(open + Markup.escaped(text) + close, text);
    }
  }

  private void add(Part.Words words) {
    var text = Markup.clean(words.text()).stripTrailing();
    if (text.isBlank()) {
      return;
    }
    switch (words) {
      case Part.Heading heading -> {
        place(text.strip(), Tags.STRONG);
        gap = "\n";
      }
      case Part.Paragraph paragraph -> {
        place(text, Tags.NONE);
        gap = "\n\n";
      }
      case Part.Mono mono -> {
        place(text, Tags.COLUMNS);
        gap = "\n";
      }
    }
  }

  private void place(String text, Tags tags) {
    var rest = text;
    while (!rest.isBlank()) {
      var room = limit - page.html().length() - (page.isEmpty() ? 0 : gap.length()) - tags.length();
      if (Markup.escapedLength(rest) <= room) {
        put(rest, tags);
        return;
      }
      var fitsOnNext = Markup.escapedLength(rest) + tags.length() <= MESSAGE;
      if (!page.isEmpty() && (room < SCRAP || (tags != Tags.NONE && fitsOnNext))) {
        turn();
        continue;
      }
      var cut = cut(rest, room);
      put(rest.substring(0, cut).stripTrailing(), tags);
      rest =
          tags == Tags.COLUMNS
              ? rest.substring(cut).replaceFirst("^\n", "")
              : rest.substring(cut).stripLeading();
      turn();
    }
  }

  private void put(String text, Tags tags) {
    if (text.isEmpty()) {
      return;
    }
    var before = page.isEmpty() ? page : page.before(new Markup(gap, gap));
    page = before.before(tags.around(text));
  }

  private void turn() {
    full.add(page);
    page = Markup.EMPTY;
    limit = MESSAGE;
  }

  /**
   * Where to cut so that the beginning fits: after a line, else a word, else between two characters
   * as people see them.
   */
  private static int cut(String text, int room) {
    var fits = 0;
    for (int used = 0; fits < text.length(); fits++) {
      used += Markup.escapedLength(text.charAt(fits));
      if (used > room) {
        break;
      }
    }
    for (var separator : List.of('\n', ' ')) {
      var at = text.lastIndexOf(separator, fits);
      if (at > fits / 2) {
        return at;
      }
    }
    return betweenCharacters(text, fits);
  }

  private static int betweenCharacters(String text, int at) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    var cut = characters.isBoundary(at) ? at : characters.preceding(at);
    if (cut > 0) {
      return cut;
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
