package florin.money;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Which marks somebody writes in numbers, as far as it is known.
 *
 * @param decimal '.' or ',', or 0 where unknown
 * @param group the mark between thousands, normalized as in {@link AmountCharacters}, or 0 where
 *     unknown
 */
record NumberStyle(char decimal, char group) {
  static final NumberStyle UNKNOWN = new NumberStyle('\0', '\0');

  /** What CLDR says of the locale. A language-less locale is unknown. */
  static NumberStyle of(Locale locale) {
    if (locale.getLanguage().isEmpty()) {
      return UNKNOWN;
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    return new NumberStyle(
        AmountCharacters.normalized(symbols.getDecimalSeparator()),
        AmountCharacters.normalized(symbols.getGroupingSeparator()));
  }

  static NumberStyle withDecimal(char decimal) {
    return switch (decimal) {
      case '.' -> new NumberStyle('.', ',');
      case ',' -> new NumberStyle(',', '.');
      default -> throw new IllegalArgumentException("not a decimal mark: " + decimal);
    };
  }
}
