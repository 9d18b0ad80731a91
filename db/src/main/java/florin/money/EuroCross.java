package florin.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns units for one euro into rates of a book's currency, day by day: exactly, as two published
 * numbers side by side. A day that lacks the book's currency gives none.
 */
record EuroCross(Currency book, List<EuroRate> published) {
  private static final Currency EURO = Currency.getInstance("EUR");

  List<Rate> rates() {
    Map<LocalDate, BigDecimal> own = new HashMap<>();
    for (EuroRate rate : published) {
      if (rate.currency().equals(book)) {
        own.put(rate.day(), rate.perEuro());
      }
    }
    List<Rate> rates = new ArrayList<>();
    own.forEach((day, perEuro) -> rates.add(rate(EURO, BigDecimal.ONE, perEuro, day)));
    for (EuroRate rate : published) {
      BigDecimal worth = book.equals(EURO) ? BigDecimal.ONE : own.get(rate.day());
      if (worth != null && !rate.currency().equals(book)) {
        rates.add(rate(rate.currency(), rate.perEuro(), worth, rate.day()));
      }
    }
    return rates;
  }

  private Rate rate(Currency currency, BigDecimal amount, BigDecimal worth, LocalDate day) {
    return new Rate(currency, amount, book, worth, day, Rate.Source.ECB);
  }
}
