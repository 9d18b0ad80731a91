package florin.people;

import florin.Name;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * Somebody about to be registered.
 *
 * @param name as the platform gives it; tidied and cut on registration
 * @param language a BCP 47 tag as the platform gives it, {@code en} where it means nothing
 */
public record Newcomer(
    String name, String language, ZoneId zone, Currency currency, Identity identity) {
  public static final int LONGEST_NAME = 100;

  public Newcomer {
    language = plainTag(language);
  }

  /** Zone and currency guessed from the language. */
  public static Newcomer guessed(String name, String language, Identity identity) {
    Locale locale = Locale.forLanguageTag(plainTag(language));
    return new Newcomer(name, language, Guess.zone(locale), Guess.currency(locale), identity);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  Name tidyName(String fallback) {
    return Name.cut(name, LONGEST_NAME, fallback);
  }

  /** Language, script and region only. */
  static String plainTag(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-')).stripExtensions();
    int letters = locale.getLanguage().length();
    return letters == 2 || letters == 3 ? locale.toLanguageTag() : "en";
  }
}
