package florin.bot.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The days from one to another, both included. */
record Span(LocalDate from, LocalDate to) {

  /** The months that end on a day: four of them begin on the day after, four months before. */
  static Span monthsUntil(LocalDate last, int months) {
    return new Span(last.minusMonths(months).plusDays(1), last);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Every calendar month that has a day in it. */
  List<YearMonth> months() {
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(last), m -> m.plusMonths(1))
        .toList();
  }

  LocalDate anyDay(RandomGenerator random) {
    return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
  }
}
