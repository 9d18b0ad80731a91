package florin.bot.demo;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** Everybody in the demonstration, in the order in which they are offered. */
public final class Personas {
  static final Persona PAULA = persona("paula", "Paula Brandt", "de-DE", "Europe/Berlin", "EUR");
  static final Persona SAM = persona("sam", "Sam Okoye", "en-GB", "Europe/London", "GBP");
  static final Persona LEO = persona("leo", "Leo Marchetti", "en-US", "America/New_York", "USD");
  static final Persona MIRA = persona("mira", "Mira Novak", "en", "Europe/Vilnius", "EUR");
  static final Persona TOM = persona("tom", "Tom Novak", "en", "Europe/Vilnius", "EUR");
  static final Persona ROSA = persona("rosa", "Rosa Delgado", "en", "America/Bogota", "COP");
  static final Persona IRIS = persona("iris", "Iris Pardo", "en", "America/Bogota", "COP");

  private Personas() {}

  public static List<Persona> list() {
    return List.of(PAULA, SAM, LEO, MIRA, TOM, ROSA, IRIS);
  }

  private static Persona persona(
      String id, String name, String language, String zone, String currency) {
    return new Persona(id, name, language, ZoneId.of(zone), Currency.getInstance(currency));
  }
}
