package florin.quickentry;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The book the lines of these tests are written into, and the day they are written on: a Thursday.
 */
final class Household {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  static final Names NAMES =
      new Names(
          List.of(
              CategoryName.of("Food", CategorySign.NEGATIVE, "groceries", "essen"),
              CategoryName.of("Eating out", CategorySign.NEGATIVE),
              CategoryName.of("Transport", CategorySign.NEGATIVE),
              CategoryName.of("Travel", CategorySign.NEGATIVE),
              CategoryName.of("Rent", CategorySign.NEGATIVE, "Miete", "loyer"),
              CategoryName.of("Bücher", CategorySign.NEGATIVE),
              CategoryName.of("Café", CategorySign.NEGATIVE),
              CategoryName.of("Home/Repairs", CategorySign.NEGATIVE),
              CategoryName.of("Salary", CategorySign.POSITIVE, "Gehalt", "atlyginimas"),
              CategoryName.of("Loans", CategorySign.NEUTRAL),
              CategoryName.of("食費", CategorySign.NEGATIVE),
              CategoryName.of("طعام", CategorySign.NEGATIVE),
              CategoryName.of("Comida", CategorySign.NEGATIVE),
              CategoryName.of("Maistas", CategorySign.NEGATIVE)),
          List.of(
              KnownName.of("Cash", "bar", "kasse"),
              KnownName.of("Bank"),
              KnownName.of("Swiss Bank"),
              KnownName.of("N26"),
              KnownName.of("現金"),
              KnownName.of("Dollars")),
          List.of(KnownName.of("General"), KnownName.of("Holidays", "Urlaub")),
          List.of(KnownName.of("Acme"), KnownName.of("Ann Lee"), KnownName.of("Müller")),
          List.of(KnownName.of("Card", "Karte"), KnownName.of("Bank transfer")),
          Map.of("Cash", Currency.getInstance("EUR"), "Dollars", Currency.getInstance("USD")));

  private Household() {}

  static EntryContext context(String languageTag, String currency) {
    return new EntryContext(
        Locale.forLanguageTag(languageTag), Currency.getInstance(currency), TODAY, NAMES);
  }
}
