package florin.bot.commands;

import com.ibm.icu.text.NumberFormat;
import florin.books.Books;
import florin.bot.chat.Call;
import florin.money.Conversion;
import florin.money.Money;
import florin.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says rates, and sums of several currencies as one with the rates they rest on. */
final class RateWords {
  private static final int MOST_DECIMALS = 10;

  private RateWords() {}

  /**
   * Lines for sums in more than the book's currency: the total in it, each rate with its day, and
   * what has no rate and is therefore not counted. None where all is in the book's currency.
   *
   * @param day whose rates are taken, or the last known before it
   */
  static List<String> together(Call call, Books books, Collection<Money> sums, LocalDate day) {
    Conversion conversion = books.rates().conversion(day);
    if (!conversion.isNeededFor(sums)) {
      return List.of();
    }
    Conversion.Total total = conversion.of(sums);
    List<String> lines = new ArrayList<>();
    lines.add(
        total.used().isEmpty()
            ? call.say("rate.together.none", conversion.into().getCurrencyCode())
            : call.say("rate.together", total.total()));
    total.used().forEach(rate -> lines.add(line(call, rate)));
    for (Money sum : total.without()) {
      lines.add(call.say("rate.without", sum, sum.currency().getCurrencyCode()));
    }
    return lines;
  }

  /** {@code 1 USD = 0.92 EUR, of Thu 1 Oct}; from the central bank the way round it publishes. */
  static String line(Call call, Rate rate) {
    Rate told = rate.isPublishedReversed() ? rate.reversed() : rate;
    NumberFormat format = NumberFormat.getInstance(call.locale());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return call.say(
        "rate.line",
        told.currency().getCurrencyCode(),
        format.format(told.perUnit()),
        told.other().getCurrencyCode(),
        rate.day(),
        rate.source().name());
  }
}
