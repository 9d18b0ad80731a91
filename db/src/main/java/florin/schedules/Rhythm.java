package florin.schedules;

import florin.reports.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** How often something is due, and when by the clock of the book. */
public sealed interface Rhythm {
  /** What people call it. */
  enum Kind {
    DAILY,
    WEEKLY,
    MONTHLY
  }

  LocalTime at();

  /** Every day. */
  record Daily(LocalTime at) implements Rhythm {}

  /** Once a week. */
  record Weekly(LocalTime at, DayOfWeek day) implements Rhythm {}

  /**
   * Once a month.
   *
   * @param day 1 to 31; in a shorter month its last
   */
  record Monthly(LocalTime at, int day) implements Rhythm {
    public Monthly {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("day " + day + " of a month");
      }
    }

    private LocalDate in(YearMonth month) {
      return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
  }

  default Kind kind() {
    return switch (this) {
      case Daily daily -> Kind.DAILY;
      case Weekly weekly -> Kind.WEEKLY;
      case Monthly monthly -> Kind.MONTHLY;
    };
  }

  /** What is told of on a day: the day, the seven days or the calendar month before. */
  default Period before(LocalDate due) {
    return switch (this) {
      case Daily daily -> Period.day(due.minusDays(1));
      case Weekly weekly -> Period.weekFrom(due.minusDays(7));
      case Monthly monthly -> Period.month(YearMonth.from(due).minusMonths(1));
    };
  }

  /** The first of its days from a day on. */
  default LocalDate from(LocalDate day) {
    return switch (this) {
      case Daily daily -> day;
      case Weekly weekly -> day.with(TemporalAdjusters.nextOrSame(weekly.day()));
      case Monthly monthly -> {
        LocalDate here = monthly.in(YearMonth.from(day));
        yield here.isBefore(day) ? monthly.in(YearMonth.from(day).plusMonths(1)) : here;
      }
    };
  }

  /** The last of its days up to a day. */
  default LocalDate until(LocalDate day) {
    return switch (this) {
      case Daily daily -> day;
      case Weekly weekly -> day.with(TemporalAdjusters.previousOrSame(weekly.day()));
      case Monthly monthly -> {
        LocalDate here = monthly.in(YearMonth.from(day));
        yield here.isAfter(day) ? monthly.in(YearMonth.from(day).minusMonths(1)) : here;
      }
    };
  }
}
