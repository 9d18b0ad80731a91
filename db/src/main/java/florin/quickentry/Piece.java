package florin.quickentry;

import java.util.Optional;

/**
 * A piece of a line: a plain word, a quoted text, or a value with its field.
 *
 * @param raw as written
 * @param field absent for words and quoted texts
 * @param value without sigil, key and quotes
 */
record Piece(String raw, Optional<Field> field, String value, boolean quoted) {

  static Piece word(String text) {
    return new Piece(text, Optional.empty(), text, false);
  }

  boolean isWord() {
    return field.isEmpty() && !quoted;
  }

  boolean has(Field wanted) {
    return field.filter(found -> found == wanted).isPresent();
  }
}
