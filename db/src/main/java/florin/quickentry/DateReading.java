package florin.quickentry;

import java.time.LocalDate;
import java.util.List;

/** What a token says about a date. */
sealed interface DateReading {

  /** A date and nothing else. */
  record Sure(LocalDate date) implements DateReading {}

  /** The last such day of the week; beside another date of that weekday it adds nothing. */
  record Weekday(LocalDate date) implements DateReading {}

  /** A date, but day and month may stand either way round. */
  record Open(List<LocalDate> dates) implements DateReading {}

  /** A date, or a number: {@code 12.10}, {@code 3/4}. */
  record Maybe(List<LocalDate> dates) implements DateReading {}

  /** Written as a date no calendar has. */
  record Impossible() implements DateReading {}
}
