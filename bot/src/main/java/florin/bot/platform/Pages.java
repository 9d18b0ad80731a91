package florin.bot.platform;

import florin.bot.chat.Part;
import florin.bot.platform.Dialect.Block;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays words out on as few messages as fit. Every message is complete in itself: a block that goes
 * on in the next is closed and opened again. Lengths are UTF-16 units with the markup, which is
 * never less than what a platform counts.
 */
public final class Pages {
  /** Less room than this at the end of a message is not worth beginning a paragraph in. */
  private static final int SCRAP = 80;

  private final Dialect dialect;
  private final List<Markup> full = new ArrayList<>();
  private Markup page = Markup.EMPTY;
  private int limit;
  private String gap = "";

  private Pages(Dialect dialect, int firstLimit) {
    this.dialect = dialect;
    this.limit = firstLimit;
  }

  /** At least one page, which may be empty; the first no longer than {@code firstLimit}. */
  public static List<Markup> of(List<Part.Words> words, Dialect dialect, int firstLimit) {
    var pages = new Pages(dialect, firstLimit);
    words.forEach(pages::add);
    pages.full.add(pages.page);
    return List.copyOf(pages.full);
  }

  private int length(Block block) {
    return dialect.open(block).length() + dialect.close(block).length();
  }

  private void add(Part.Words words) {
    var text = Markup.clean(words.text()).stripTrailing();
    if (text.isBlank()) {
      return;
    }
    switch (words) {
      case Part.Heading heading -> {
        place(text.strip(), Block.STRONG);
        gap = "\n";
      }
      case Part.Paragraph paragraph -> {
        place(text, Block.NONE);
        gap = "\n\n";
      }
      case Part.Mono mono -> {
        place(text, Block.COLUMNS);
        gap = "\n";
      }
    }
  }

  private void place(String text, Block block) {
    var rest = text;
    while (!rest.isBlank()) {
      var room =
          limit - page.marked().length() - (page.isEmpty() ? 0 : gap.length()) - length(block);
      if (escapedLength(rest) <= room) {
        put(rest, block);
        return;
      }
      var fitsOnNext = escapedLength(rest) + length(block) <= dialect.longest();
      if (!page.isEmpty() && (room < SCRAP || (block != Block.NONE && fitsOnNext))) {
        turn();
        continue;
      }
      var cut = cut(rest, room);
      put(rest.substring(0, cut).stripTrailing(), block);
      rest =
          block == Block.COLUMNS
              ? rest.substring(cut).replaceFirst("^\n", "")
              : rest.substring(cut).stripLeading();
      turn();
    }
  }

  private void put(String text, Block block) {
    if (text.isEmpty()) {
      return;
    }
    var before = page.isEmpty() ? page : page.before(new Markup(gap, gap));
    var marked = dialect.open(block) + dialect.escaped(text, block) + dialect.close(block);
    page = before.before(new Markup(marked, text));
  }

  private int escapedLength(String text) {
    return text.chars().map(c -> dialect.escapedLength((char) c)).sum();
  }

  private void turn() {
    full.add(page);
    page = Markup.EMPTY;
    limit = dialect.longest();
  }

  /**
   * Where to cut so that the beginning fits: after a line, else a word, else between two characters
   * as people see them.
   */
  private int cut(String text, int room) {
    var fits = 0;
    for (int used = 0; fits < text.length(); fits++) {
      used += dialect.escapedLength(text.charAt(fits));
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
