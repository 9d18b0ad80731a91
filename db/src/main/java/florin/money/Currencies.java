package florin.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks up currencies that money can be counted in: those with a minor unit by ISO 4217, so neither
 * gold (XAU) nor XXX.
 */
public final class Currencies {
  private Currencies() {}

  /** Finds a currency by its ISO 4217 code, in either case. */
  public static Optional<Currency> find(String code) {
    if (code.length() != 3 || !code.chars().allMatch(Currencies::isAsciiLetter)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Currency.getInstance(code.toUpperCase(Locale.ROOT)))
          .filter(Currencies::isCountable);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The currency of the locale's country, where it has one. */
  public static Optional<Currency> of(Locale locale) {
    try {
      return Optional.ofNullable(Currency.getInstance(locale)).filter(Currencies::isCountable);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static boolean isCountable(Currency currency) {
    return currency.getDefaultFractionDigits() >= 0;
  }

  private static boolean isAsciiLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }
}
