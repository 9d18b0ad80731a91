package florin.reports;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A run of days, both ends included. The grain says how people call it: the first to the last of
 * October is "October 2026" as a MONTH and "1–31 October 2026" as a SPAN.
 */
public record Period(LocalDate from, LocalDate to, Grain grain) {

  /** How a period is named and how far {@link Period#previous} steps back. */
  public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    SPAN
  }

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period from " + from + " to " + to);
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day, day, Grain.DAY);
  }

  /** The seven days that begin on the given day. */
  public static Period weekFrom(LocalDate firstDay) {
    return new Period(firstDay, firstDay.plusDays(6), Grain.WEEK);
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth(), Grain.MONTH);
  }

  /** The three months that begin with the quarter of the given day. */
  public static Period quarterOf(LocalDate day) {
    LocalDate first = day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    return new Period(first, first.plusMonths(3).minusDays(1), Grain.QUARTER);
  }

  public static Period year(Year year) {
    return new Period(year.atDay(1), year.atDay(year.length()), Grain.YEAR);
  }

  /** Any other run of days; exactly one day, month or year is recognised as such. */
  public static Period span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    if (month(YearMonth.from(from)).spans(from, to)) {
      return month(YearMonth.from(from));
    }
    if (year(Year.from(from)).spans(from, to)) {
      return year(Year.from(from));
    }
    return new Period(from, to, Grain.SPAN);
  }

  /** Number of days, both ends counted. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The one of the same kind just before; for a span, as many days just before. */
  public Period previous() {
    return switch (grain) {
      case DAY -> day(from.minusDays(1));
      case WEEK -> weekFrom(from.minusWeeks(1));
      case MONTH -> month(YearMonth.from(from).minusMonths(1));
      case QUARTER -> quarterOf(from.minusMonths(3));
      case YEAR -> year(Year.from(from).minusYears(1));
      case SPAN -> new Period(from.minusDays(days()), from.minusDays(1), Grain.SPAN);
    };
  }

  /** The one of the same kind just after; for a span, as many days just after. */
  public Period next() {
    return switch (grain) {
      case DAY -> day(to.plusDays(1));
      case WEEK -> weekFrom(from.plusWeeks(1));
      case MONTH -> month(YearMonth.from(from).plusMonths(1));
      case QUARTER -> quarterOf(from.plusMonths(3));
      case YEAR -> year(Year.from(from).plusYears(1));
      case SPAN -> new Period(to.plusDays(1), to.plusDays(days()), Grain.SPAN);
    };
  }

  /** The one of the same kind that holds a day; spans are laid end to end. */
  public Period holding(LocalDate day) {
    return switch (grain) {
      case DAY -> day(day);
      case WEEK -> weekFrom(from.plusDays(distance(day)));
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> quarterOf(day);
      case YEAR -> year(Year.from(day));
      case SPAN -> new Period(from.plusDays(distance(day)), to.plusDays(distance(day)), Grain.SPAN);
    };
  }

  /** Days from the start of this one to the start of the one as long that holds a day. */
  private long distance(LocalDate day) {
    return Math.floorDiv(ChronoUnit.DAYS.between(from, day), days()) * days();
  }

  private boolean spans(LocalDate first, LocalDate last) {
    return from.equals(first) && to.equals(last);
  }
}
