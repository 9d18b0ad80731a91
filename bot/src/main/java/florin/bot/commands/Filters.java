package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.reports.Period;
import florin.reports.Reports;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries somebody wants to see: a period in words, {@code #category}, {@code @location},
 * {@code &name}, the keys {@code bucket: customer: pay: tag: by: kind: amount:}, {@code >50} and
 * {@code <100}, words that say the order, and any other words, which the description contains.
 *
 * @param words what was written, without the period
 * @param said what it came to, for a heading
 * @param everything whether all of it is to be shown at once
 */
record Filters(
    Optional<Period> period,
    EntryFilter filter,
    String words,
    List<String> said,
    EntryOrder order,
    boolean everything) {

  /** Reads the filters of a call and goes on with them, or asks which name was meant. */
  static Reply read(Call call, Books books, Function<Filters, Reply> onwards) {
    return new FilterReader(call, books).read(onwards);
  }

  static Filters of(EntryFilter filter, String words, List<String> said) {
    return new Filters(Optional.empty(), filter, words, said, EntryOrder.NEWEST, false);
  }

  /** Everything that mentions the text as it stands. */
  static Filters mentioning(String text) {
    return of(EntryFilter.where().anywhere(text).build(), text, List.of("“" + text + "”"));
  }

  /** The filter with the days of its period. */
  EntryFilter whole() {
    return period.map(days -> Reports.within(filter, days)).orElse(filter);
  }

  /** {@code March 2026 · #food · “lunch”}; empty where everything is meant. */
  String described(Call call) {
    return Stream.concat(period.map(days -> Periods.name(call, days)).stream(), said.stream())
        .collect(Collectors.joining(" · "));
  }

  /**
   * Whether nothing but a period of this kind was said, or none; names of the book may stand by.
   */
  boolean isOf(Period.Grain grain) {
    return filter.text().isEmpty() && period.filter(days -> days.grain() != grain).isEmpty();
  }

  /** A call with the same filters, for a button. */
  Invocation into(String command) {
    Invocation plain = words.isEmpty() ? Invocation.of(command) : Invocation.of(command, words);
    return period.map(days -> plain.with(Periods.ARGUMENT, Periods.write(days))).orElse(plain);
  }

  /** The same with one more word. */
  Filters with(String word) {
    return new Filters(period, filter, (words + " " + word).strip(), said, order, everything);
  }

  /** The same for other days. */
  Filters during(Period other) {
    return new Filters(Optional.of(other), filter, words, said, order, everything);
  }
}
