package florin.quickentry;

import java.util.Map;
import java.util.Optional;

/** Quotation marks of several languages, each with the marks that may close it. */
final class Quotes {
  private static final Map<Character, String> CLOSERS =
      Map.of(
          '"', "\"”“", '“', "”\"", '„', "“”\"", '”', "”\"", '«', "»", '»', "«", '「', "」", '『', "』");

  private Quotes() {}

  /**
   * A quoted text.
   *
   * @param end the position behind the closing mark
   */
  record Quoted(String inside, int end) {}

  /**
   * The quoted text that begins at the position; none if it is never closed, for then the mark is a
   * character like any.
   */
  static Optional<Quoted> at(String line, int position) {
    if (position >= line.length()) {
      return Optional.empty();
    }
    String closers = CLOSERS.get(line.charAt(position));
    if (closers == null) {
      return Optional.empty();
    }
    for (int index = position + 1; index < line.length(); index++) {
      if (closers.indexOf(line.charAt(index)) >= 0) {
        return Optional.of(new Quoted(line.substring(position + 1, index), index + 1));
      }
    }
    return Optional.empty();
  }
}
