package florin.bot.demo;

import florin.people.Identity;
import florin.people.Newcomer;
import florin.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * Somebody invented whom a visitor may speak as.
 *
 * @param externalId what the simulator knows them by
 * @param language a BCP 47 tag
 */
public record Persona(
    String externalId, String name, String language, ZoneId zone, Currency currency) {

  /** The platform on which all of them are known. */
  public static final String PLATFORM = "simulator";

  /** What they are like, in one line of their own language. */
  public String line() {
    return Messages.in(locale()).text("persona." + externalId);
  }

  public Identity identity() {
    return new Identity(PLATFORM, externalId);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  Newcomer newcomer() {
    return new Newcomer(name, language, zone, currency, identity());
  }

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
