package florin.quickentry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates as people write them. Without a year the nearest past date is meant, and a weekday is
 * the last one, today included. With slashes, day and month may stand either way round. Long
 * because every way of writing a date has its pattern here, in the order they are tried.
 */
final class DateText {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})\\.?");
  private static final Pattern DOTTED_NO_YEAR = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(\\.?)");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern SLASHED_NO_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final Pattern KANJI = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern AGO = Pattern.compile("([-+])(\\d{1,4})(\\p{L})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?,?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final LanguageWords words;
  private final LocalDate today;
  private final boolean monthFirst;

  DateText(Locale locale, LanguageWords words, LocalDate today) {
    this.words = words;
    this.today = today;
    this.monthFirst = locale.getCountry().equals("US");
  }

  /** Reads one token. */
  Optional<DateReading> read(String token) {
    String text = Folding.ascii(token).replaceAll("[,;:!?]+$", "");
    String word = Folding.fold(text).replaceAll("\\.+$", "");
    Integer offset = words.days().get(word);
    if (offset != null) {
      return Optional.of(new DateReading.Sure(today.plusDays(offset)));
    }
    DayOfWeek weekday = words.weekdays().get(word);
    if (weekday != null) {
      return Optional.of(last(weekday));
    }
    return text.isEmpty() || text.length() > 20 ? Optional.empty() : figures(text);
  }

  /** Reads the value of {@code on:}, where a date is certain and short weekdays count. */
  Optional<DateReading> readNamed(String value) {
    List<String> tokens = List.of(value.strip().split("\\s+"));
    if (tokens.size() > 1) {
      return spelled(tokens)
          .filter(spelled -> spelled.tokens() == tokens.size())
          .map(Spelled::reading);
    }
    DayOfWeek weekday = words.shortWeekdays().get(Folding.fold(value).replace(".", ""));
    if (weekday != null) {
      return Optional.of(last(weekday));
    }
    return read(value)
        .map(reading ->
            reading instanceof DateReading.Maybe(List<LocalDate> dates) ? settled(dates) : reading);
  }

  /**
   * A date of several tokens, such as {@code 12 Oct} or {@code October 12th, 2025}.
   *
   * @param rival the reading with the number behind the month as the day, where that is as likely:
   *     {@code 5 Oct 12}
   */
  record Spelled(DateReading reading, int tokens, Optional<LocalDate> rival) {}

  /** Reads a date with the month's name at the start of the tokens. */
  Optional<Spelled> spelled(List<String> tokens) {
    if (tokens.size() < 2) {
      return Optional.empty();
    }
    Optional<Integer> first = month(tokens.get(0));
    if (first.isPresent()) {
      return day(tokens.get(1)).map(day -> spelled(tokens, 2, day, first.get()));
    }
    Optional<Integer> day = day(tokens.get(0));
    int second = tokens.size() > 2 && tokens.get(1).matches("(?i)de|of") ? 2 : 1;
    Optional<Integer> month = month(tokens.get(second));
    if (day.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    if (second == 1 && tokens.size() > 2 && !isYear(tokens.get(2)) && isPlain(tokens.get(0))) {
      Optional<Integer> behind = day(tokens.get(2));
      boolean settled = !isPlain(tokens.get(2)) || (tokens.size() > 3 && isYear(tokens.get(3)));
      if (behind.isPresent() && settled) {
        return Optional.empty();
      }
      if (behind.isPresent()
          && withoutYear(behind.get(), month.get()) instanceof DateReading.Sure(LocalDate rival)) {
        return Optional.of(new Spelled(withoutYear(day.get(), month.get()), 3, Optional.of(rival)));
      }
    }
    return Optional.of(spelled(tokens, second + 1, day.get(), month.get()));
  }

  private Spelled spelled(List<String> tokens, int used, int day, int month) {
    return tokens.size() > used && isYear(tokens.get(used))
        ? new Spelled(date(bare(tokens.get(used)), month, day), used + 1, Optional.empty())
        : new Spelled(withoutYear(day, month), used, Optional.empty());
  }

  private static boolean isYear(String token) {
    return YEAR.matcher(bare(token)).matches();
  }

  /** Whether a day is written as a bare number, which may as well be an amount. */
  private static boolean isPlain(String token) {
    return Folding.ascii(token).matches("\\d{1,2}");
  }

  private Optional<DateReading> figures(String text) {
    Matcher match = YEAR_FIRST.matcher(text);
    if (match.matches()) {
      return Optional.of(date(match.group(1), number(match, 3), number(match, 4)));
    }
    match = DOTTED.matcher(text);
    if (match.matches()) {
      return Optional.of(date(match.group(3), number(match, 2), number(match, 1)));
    }
    match = KANJI.matcher(text);
    if (match.matches()) {
      return Optional.of(
          match.group(1) == null
              ? withoutYear(number(match, 3), number(match, 2))
              : date(match.group(1), number(match, 2), number(match, 3)));
    }
    match = SLASHED.matcher(text);
    if (match.matches() && !(match.group(2).equals("-") && match.group(4).length() == 2)) {
      return Optional.of(eitherWay(match.group(4), number(match, 1), number(match, 3)));
    }
    return yearless(text).or(() -> ago(text));
  }

  private Optional<DateReading> yearless(String text) {
    Matcher dotted = DOTTED_NO_YEAR.matcher(text);
    if (dotted.matches()) {
      DateReading reading = withoutYear(number(dotted, 1), number(dotted, 2));
      if (!dotted.group(3).isEmpty()) {
        return Optional.of(reading);
      }
      return reading instanceof DateReading.Sure(LocalDate date)
          ? Optional.of(new DateReading.Maybe(List.of(date)))
          : Optional.empty();
    }
    Matcher slashed = SLASHED_NO_YEAR.matcher(text);
    if (!slashed.matches()) {
      return Optional.empty();
    }
    List<LocalDate> dates =
        both(
            withoutYear(number(slashed, 1), number(slashed, 2)),
            withoutYear(number(slashed, 2), number(slashed, 1)));
    return dates.isEmpty() ? Optional.empty() : Optional.of(new DateReading.Maybe(dates));
  }

  private Optional<DateReading> ago(String text) {
    Matcher match = AGO.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String unit = Folding.fold(match.group(3));
    int days = words.dayUnits().contains(unit) ? 1 : words.weekUnits().contains(unit) ? 7 : 0;
    int sign = match.group(1).equals("-") ? -1 : 1;
    return days == 0
        ? Optional.empty()
        : Optional.of(new DateReading.Sure(today.plusDays((long) sign * days * number(match, 2))));
  }

  private DateReading eitherWay(String year, int first, int second) {
    return settled(both(date(year, second, first), date(year, first, second)));
  }

  /** The possible ones of two readings, the locale's habit first. */
  private List<LocalDate> both(DateReading dayFirst, DateReading other) {
    return Stream.of(monthFirst ? other : dayFirst, monthFirst ? dayFirst : other)
        .flatMap(reading ->
            reading instanceof DateReading.Sure(LocalDate date) ? Stream.of(date) : Stream.empty())
        .distinct()
        .toList();
  }

  private static DateReading settled(List<LocalDate> dates) {
    return switch (dates.size()) {
      case 0 -> new DateReading.Impossible();
      case 1 -> new DateReading.Sure(dates.getFirst());
      default -> new DateReading.Open(dates);
    };
  }

  private DateReading last(DayOfWeek weekday) {
    return new DateReading.Weekday(today.with(TemporalAdjusters.previousOrSame(weekday)));
  }

  private static DateReading date(String year, int month, int day) {
    int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
    return full < FIRST_YEAR || full > LAST_YEAR
        ? new DateReading.Impossible()
        : valid(full, month, day);
  }

  private DateReading withoutYear(int day, int month) {
    // Eight years always hold a 29 February.
    for (int year = today.getYear(); year > today.getYear() - 9; year--) {
      if (valid(year, month, day) instanceof DateReading.Sure sure && !sure.date().isAfter(today)) {
        return sure;
      }
    }
    return new DateReading.Impossible();
  }

  private static DateReading valid(int year, int month, int day) {
    try {
      return new DateReading.Sure(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return new DateReading.Impossible();
    }
  }

  private static Optional<Integer> day(String token) {
    Matcher match = DAY.matcher(Folding.ascii(token));
    return match.matches()
        ? Optional.of(Integer.valueOf(match.group(1))).filter(day -> day >= 1 && day <= 31)
        : Optional.empty();
  }

  private Optional<Integer> month(String token) {
    return Optional.ofNullable(words.months().get(Folding.fold(bare(token))));
  }

  private static String bare(String token) {
    return Folding.ascii(token).replaceAll("[.,;:!?]+$", "");
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
