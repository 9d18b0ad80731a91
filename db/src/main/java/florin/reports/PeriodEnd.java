package florin.reports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A period as typed, perhaps without its year. Without one it means the newest that has begun: in
 * March "oct" is last year's October.
 */
sealed interface PeriodEnd {
  /** Eight years hold a 29 February whatever the century. */
  int YEARS_TRIED = 9;

  /** The newest one that has begun on the given day. */
  Optional<Period> begunBy(LocalDate day);

  /** The first one that does not begin before the given day, or the one meant in any case. */
  Optional<Period> startingFrom(LocalDate day);

  record Fixed(Period period) implements PeriodEnd {
    @Override
    public Optional<Period> begunBy(LocalDate day) {
      return Optional.of(period);
    }

    @Override
    public Optional<Period> startingFrom(LocalDate day) {
      return Optional.of(period);
    }
  }

  /**
   * @param inYear the period in a given year, or none where that year has no such day
   */
  record Yearless(IntFunction<Optional<Period>> inYear) implements PeriodEnd {
    @Override
    public Optional<Period> begunBy(LocalDate day) {
      for (int back = 0; back < YEARS_TRIED; back++) {
        Optional<Period> found = inYear.apply(day.getYear() - back);
        if (found.isPresent() && !found.get().from().isAfter(day)) {
          return found;
        }
      }
      return Optional.empty();
    }

    @Override
    public Optional<Period> startingFrom(LocalDate day) {
      for (int ahead = 0; ahead < YEARS_TRIED; ahead++) {
        Optional<Period> found = inYear.apply(day.getYear() + ahead);
        if (found.isPresent() && !found.get().from().isBefore(day)) {
          return found;
        }
      }
      return Optional.empty();
    }
  }
}
