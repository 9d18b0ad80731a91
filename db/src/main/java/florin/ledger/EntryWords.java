package florin.ledger;

import florin.Refused;
import java.util.List;

/**
 * Brings the words of an entry to the form they are kept in: one line, no control characters,
 * bounded.
 */
final class EntryWords {
  private static final int DESCRIPTION = 255;
  private static final int COUNTERPARTY = 100;
  private static final int TAG = 60;
  private static final int TAGS = 20;

  private EntryWords() {}

  static String description(String text) {
    return bounded("entry.description.too_long", text, DESCRIPTION);
  }

  static String counterparty(String text) {
    String name = bounded("entry.counterparty.too_long", text, COUNTERPARTY);
    if (name.isEmpty()) {
      throw new Refused("entry.counterparty.empty");
    }
    return name;
  }

  static List<String> tags(List<String> tags) {
    List<String> clean =
        tags.stream()
            .map(tag -> bounded("entry.tag.too_long", tag, TAG))
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    if (clean.size() > TAGS) {
      throw new Refused("entry.tags.too_many", TAGS);
    }
    return clean;
  }

  private static String bounded(String key, String text, int most) {
    String line = oneLine(text);
    int length = line.codePointCount(0, line.length());
    if (length > most) {
      throw new Refused(key, most, length);
    }
    return line;
  }

  private static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : isLoneSurrogate(point) ? 0xFFFD : point)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean isLoneSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
