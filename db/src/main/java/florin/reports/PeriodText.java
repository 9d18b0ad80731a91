package florin.reports;

import florin.Refused;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the period people type: "today", "last week", "2026", "2026-10", "oct", "october 2025",
 * "1-15 oct", "2026-01..2026-03", "last 30 days", "since march", in every language of the bundles.
 *
 * <p>Without a year the newest that has begun is meant. A week begins as the reader's country has
 * it, on Monday where the locale names no country. Only the years 1900 to 2100 are read.
 */
public final class PeriodText {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_TEXT = 60;
  private static final Pattern RUNNING =
      Pattern.compile("(?:(this|last) )?(week|month|quarter|year)");
  private static final Pattern ROLLING =
      Pattern.compile("last (\\d{1,3}) (day|week|month|quarter|year)");
  private static final Pattern BARE_DAY = Pattern.compile("(\\d{1,2})\\.?");
  private static final Pattern BETWEEN = Pattern.compile(" ?(?:\\.\\.|-| to ) ?");

  private final PeriodVocabulary vocabulary = new PeriodVocabulary();

  /**
   * @throws Refused {@code period.unreadable} with a sentence that shows how to write one
   */
  public Period require(String text, LocalDate today, Locale locale) {
    return read(text, today, locale)
        .orElseThrow(() -> new Refused("period.unreadable", text.strip()));
  }

  /** The period meant, or empty where the text is none. */
  public Optional<Period> read(String text, LocalDate today, Locale locale) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    String fixed = vocabulary.fixed(text);
    return named(fixed, today, locale)
        .or(() -> PeriodPatterns.read(fixed).flatMap(end -> end.begunBy(today)))
        .or(() -> since(fixed, today))
        .or(() -> between(fixed, today))
        .filter(period -> known(period.from()) && known(period.to()));
  }

  private static Optional<Period> named(String fixed, LocalDate today, Locale locale) {
    if (fixed.equals("today")) {
      return Optional.of(Period.day(today));
    }
    if (fixed.equals("yesterday")) {
      return Optional.of(Period.day(today.minusDays(1)));
    }
    Matcher rolling = ROLLING.matcher(fixed);
    if (rolling.matches()) {
      return rolling(Integer.parseInt(rolling.group(1)), rolling.group(2), today);
    }
    Matcher running = RUNNING.matcher(fixed);
    if (!running.matches()) {
      return Optional.empty();
    }
    Period now =
        switch (running.group(2)) {
          case "week" -> Period.weekFrom(today.with(weekOf(locale).dayOfWeek(), 1));
          case "month" -> Period.month(YearMonth.from(today));
          case "quarter" -> Period.quarterOf(today);
          default -> Period.year(Year.from(today));
        };
    return Optional.of("last".equals(running.group(1)) ? now.previous() : now);
  }

  /** "last 3 months": the days since the same day three months ago, today included. */
  private static Optional<Period> rolling(int count, String unit, LocalDate today) {
    if (count == 0) {
      return Optional.empty();
    }
    LocalDate before =
        switch (unit) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          case "quarter" -> today.minusMonths(3L * count);
          default -> today.minusYears(count);
        };
    return Optional.of(new Period(before.plusDays(1), today, Period.Grain.SPAN));
  }

  private static Optional<Period> since(String fixed, LocalDate today) {
    if (!fixed.startsWith("since ")) {
      return Optional.empty();
    }
    return PeriodPatterns.read(fixed.substring("since ".length()))
        .flatMap(end -> end.begunBy(today))
        .filter(begin -> !begin.from().isAfter(today))
        .map(begin -> Period.span(begin.from(), today));
  }

  /** Tries every place where the text may be cut, because a dash also stands inside dates. */
  private static Optional<Period> between(String fixed, LocalDate today) {
    String text = fixed.startsWith("from ") ? fixed.substring("from ".length()) : fixed;
    Matcher cut = BETWEEN.matcher(text);
    while (cut.find()) {
      String left = text.substring(0, cut.start());
      String right = text.substring(cut.end());
      Optional<Period> span =
          PeriodPatterns.read(withMonthOf(right, left))
              .flatMap(
                  first -> PeriodPatterns.read(right).flatMap(last -> join(first, last, today)));
      if (span.isPresent()) {
        return span;
      }
    }
    return Optional.empty();
  }

  /** In "1-15 oct" the first day is in October as well. */
  private static String withMonthOf(String right, String left) {
    Matcher day = BARE_DAY.matcher(left);
    Matcher other = Pattern.compile("\\d{1,2}(?:\\.|st|nd|rd|th)?([ .].+)").matcher(right);
    return day.matches() && other.matches() ? day.group(1) + other.group(1) : left;
  }

  private static Optional<Period> join(PeriodEnd first, PeriodEnd last, LocalDate today) {
    LocalDate begunBy = last instanceof PeriodEnd.Fixed(Period fixed) ? fixed.to() : today;
    return first
        .begunBy(begunBy)
        .flatMap(begin ->
            last.startingFrom(begin.from())
                .map(end ->
                    end.to().isBefore(begin.from())
                        ? Period.span(end.from(), begin.to())
                        : Period.span(begin.from(), end.to())));
  }

  private static WeekFields weekOf(Locale locale) {
    return locale.getCountry().isEmpty() ? WeekFields.ISO : WeekFields.of(locale);
  }

  private static boolean known(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
