package florin.reports;

import florin.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * How the months of a budget run: from one payday to the day before the next. They are called by
 * the calendar month most of their days lie in: up to a payday on the fifteenth the one they begin
 * in, else the one after.
 *
 * @param payday 1 to 31; in a shorter month its last day
 */
public record PayMonth(int payday, Weekend weekend) {
  /** Months as the calendar has them. */
  public static final PayMonth CALENDAR = new PayMonth(1, Weekend.SAME);

  private static final int MIDDLE = 15;

  /** Where a payday on a Saturday or Sunday moves to. */
  public enum Weekend {
    /** The Friday before. */
    BEFORE,
    /** The Monday after. */
    AFTER,
    /** Nowhere. */
    SAME
  }

  /**
   * @throws Refused {@code budget.payday} for a day no month has
   */
  public PayMonth {
    if (payday < 1 || payday > 31) {
      throw new Refused("budget.payday");
    }
  }

  /** The one a day lies in. */
  public Period containing(LocalDate day) {
    YearMonth first = YearMonth.from(day).plusMonths(1);
    while (start(first).isAfter(day)) {
      first = first.minusMonths(1);
    }
    return beginningIn(first);
  }

  /** The one called by a calendar month. */
  public Period of(YearMonth month) {
    return beginningIn(payday <= MIDDLE ? month : month.minusMonths(1));
  }

  /** The one before, where a period is such a month; else as many days before. */
  public Period before(Period period) {
    return isOne(period) ? containing(period.from().minusDays(1)) : period.previous();
  }

  /** The one after, where a period is such a month; else as many days after. */
  public Period after(Period period) {
    return isOne(period) ? containing(period.to().plusDays(1)) : period.next();
  }

  private boolean isOne(Period period) {
    return containing(period.from()).equals(period);
  }

  private Period beginningIn(YearMonth month) {
    return Period.span(start(month), start(month.plusMonths(1)).minusDays(1));
  }

  /** The payday of a calendar month, which may move into a neighbour. */
  private LocalDate start(YearMonth month) {
    LocalDate day = month.atDay(Math.min(payday, month.lengthOfMonth()));
    boolean workday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    return switch (weekend) {
      case SAME -> day;
      case BEFORE -> workday ? day : day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
      case AFTER -> workday ? day : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    };
  }
}
