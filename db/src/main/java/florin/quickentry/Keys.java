package florin.quickentry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words before a colon that name a field: English always, German where that is the person's
 * language.
 */
final class Keys {
  private static final Map<String, Field> ENGLISH =
      Map.ofEntries(
          Map.entry("cat", Field.CATEGORY),
          Map.entry("category", Field.CATEGORY),
          Map.entry("from", Field.FROM),
          Map.entry("to", Field.TO),
          Map.entry("on", Field.DATE),
          Map.entry("bucket", Field.BUCKET),
          Map.entry("customer", Field.CUSTOMER),
          Map.entry("client", Field.CUSTOMER),
          Map.entry("pay", Field.METHOD),
          Map.entry("inv", Field.INVOICE),
          Map.entry("note", Field.NOTE));

  private static final Map<String, Field> GERMAN =
      Map.ofEntries(
          Map.entry("kat", Field.CATEGORY),
          Map.entry("kategorie", Field.CATEGORY),
          Map.entry("von", Field.FROM),
          Map.entry("nach", Field.TO),
          Map.entry("am", Field.DATE),
          Map.entry("topf", Field.BUCKET),
          Map.entry("kunde", Field.CUSTOMER),
          Map.entry("zahlung", Field.METHOD),
          Map.entry("rechnung", Field.INVOICE),
          Map.entry("notiz", Field.NOTE));

  private Keys() {}

  static Optional<Field> find(String word, Locale locale) {
    String key = word.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ENGLISH.get(key))
        .or(() ->
            locale.getLanguage().equals("de")
                ? Optional.ofNullable(GERMAN.get(key))
                : Optional.empty());
  }
}
