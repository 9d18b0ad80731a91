package florin.bot.files.invoice;

import florin.bot.files.text.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates inside text, in the ways invoices write them. */
final class DateFinder {

  /**
   * A date in a text. Where day and month cannot be told apart both readings are there.
   *
   * @param start of it in the text
   */
  record Candidate(
      int start,
      int end,
      String text,
      Optional<LocalDate> dayFirst,
      Optional<LocalDate> monthFirst) {

    boolean isOpen() {
      return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
    }

    /** The date, in the given order where there is a choice. */
    LocalDate date(boolean monthsComeFirst) {
      return (monthsComeFirst ? monthFirst.or(() -> dayFirst) : dayFirst.or(() -> monthFirst))
          .orElseThrow();
    }
  }

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d./-])((?:19|20)\\d{2}) ?([-/.年]) ?(\\d{1,2}) ?[-/.月]"
              + " ?(\\d{1,2})(?!\\d|[-/]\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2"
              + " ?((?:19|20)\\d{2}|\\d{2})(?!\\d|[-/.]\\d)");
  private static final Pattern DAY_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[-/ ]? ?(?:de |d['’]|of"
              + " )?(\\p{L}{3,12})\\.?[-/, ]{0,2}(?:de |del |of"
              + " )?((?:19|20)\\d{2}|['’]?\\d{2})(?!\\d)");
  private static final Pattern NAME_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?,? ?((?:19|20)\\d{2})(?!\\d)");

  /** Digits of a date, such as in "1 May 26". */
  private static final int FEWEST = 3;

  private final MonthNames months = MonthNames.load();

  /** The dates in a text, from left to right. */
  List<Candidate> in(String text) {
    List<Candidate> found = new ArrayList<>();
    if (text.length() < 6 || text.chars().filter(c -> c >= '0' && c <= '9').count() < FEWEST) {
      return found;
    }
    for (Matcher m = YEAR_FIRST.matcher(text); m.find(); ) {
      add(found, m, day(m.group(1), number(m, 3), number(m, 4)), Optional.empty());
    }
    for (Matcher m = YEAR_LAST.matcher(text); m.find(); ) {
      Optional<LocalDate> dayFirst = day(m.group(4), number(m, 3), number(m, 1));
      Optional<LocalDate> monthFirst =
          m.group(2).equals(".") ? Optional.empty() : day(m.group(4), number(m, 1), number(m, 3));
      add(found, m, dayFirst, monthFirst);
    }
    for (Matcher m = DAY_NAME.matcher(text); m.find(); ) {
      add(found, m, named(m.group(3), m.group(2), number(m, 1)), Optional.empty());
    }
    for (Matcher m = NAME_DAY.matcher(text); m.find(); ) {
      add(found, m, named(m.group(3), m.group(1), number(m, 2)), Optional.empty());
    }
    found.sort(Comparator.comparing(Candidate::start));
    return found;
  }

  private static void add(
      List<Candidate> found,
      Matcher at,
      Optional<LocalDate> dayFirst,
      Optional<LocalDate> monthFirst) {
    boolean overlaps =
        found.stream().anyMatch(known -> known.start() < at.end() && at.start() < known.end());
    if (!overlaps && (dayFirst.isPresent() || monthFirst.isPresent())) {
      found.add(new Candidate(at.start(), at.end(), at.group(), dayFirst, monthFirst));
    }
  }

  private Optional<LocalDate> named(String year, String name, int day) {
    Optional<Month> month = months.month(name);
    return month.flatMap(m -> day(year, m.getValue(), day));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /** Two digits are a year of the hundred that ends in 2069. */
  private static Optional<LocalDate> day(String digits, int month, int day) {
    int year = Integer.parseInt(digits.replaceAll("\\D", ""));
    int full = year > 99 ? year : year < 70 ? 2000 + year : 1900 + year;
    try {
      return Optional.of(LocalDate.of(full, month, day));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
