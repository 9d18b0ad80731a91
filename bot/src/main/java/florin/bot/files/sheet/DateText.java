package florin.bot.files.sheet;

import florin.bot.files.text.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates written as text. A time behind the date is ignored. */
final class DateText {

  /** In which order day and month stand where only numbers tell. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  /**
   * What a text can mean.
   *
   * @param dayFirst the date when the day stands first, if there is such a date
   * @param monthFirst the date when the month stands first, if there is such a date
   * @param pattern how it is written, with {@code ?} for day and month where the order is open
   */
  record Reading(Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst, String pattern) {

    static Reading certain(Optional<LocalDate> date, String pattern) {
      return new Reading(date, date, pattern);
    }

    Optional<LocalDate> in(Order order) {
      return order == Order.DAY_FIRST ? dayFirst : monthFirst;
    }

    boolean isDate() {
      return dayFirst.isPresent() || monthFirst.isPresent();
    }
  }

  private static final Pattern TIME =
      Pattern.compile(
          "(?<=\\d)[T ]+\\d{1,2}[:.]\\d{2}([:.]\\d{2})?(\\.\\d+)?"
              + " ?(?:[AaPp]\\.?[Mm]\\.?|Z|[+-]\\d{2}:?\\d{2}|[A-Z]{3,4})?$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.]) ?(\\d{1,2})\\2 ?(\\d{1,2})\\.?");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})\\.?");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*(\\p{L}+)\\.?[-/., ]*(\\d{4}|\\d{2})");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile("(\\p{L}+)\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?,? +(?=\\d)");

  private final MonthNames months;

  DateText(MonthNames months) {
    this.months = months;
  }

  Reading read(String text) {
    String day = TIME.matcher(text.strip()).replaceFirst("");
    Reading reading = readDay(day);
    return reading.isDate() ? reading : readDay(WEEKDAY.matcher(day).replaceFirst(""));
  }

  private Reading readDay(String day) {
    Matcher m = YEAR_FIRST.matcher(day);
    if (m.matches()) {
      return Reading.certain(
          date(number(m, 1), number(m, 3), number(m, 4)),
          "yyyy" + m.group(2) + "mm" + m.group(2) + "dd");
    }
    m = COMPACT.matcher(day);
    if (m.matches()) {
      return Reading.certain(date(number(m, 1), number(m, 2), number(m, 3)), "yyyymmdd");
    }
    m = YEAR_LAST.matcher(day);
    if (m.matches()) {
      return yearLast(m);
    }
    m = DAY_NAME_YEAR.matcher(day);
    if (m.matches()) {
      return named(m.group(2), number(m, 1), year(m.group(3)), "dd mmm yyyy");
    }
    m = NAME_DAY_YEAR.matcher(day);
    if (m.matches()) {
      return named(m.group(1), number(m, 2), number(m, 3), "mmm dd yyyy");
    }
    return Reading.certain(Optional.empty(), "");
  }

  private static Reading yearLast(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 3);
    int year = year(m.group(4));
    String separator = m.group(2);
    String years = m.group(4).length() == 2 ? "yy" : "yyyy";
    Optional<LocalDate> dayFirst = date(year, second, first);
    if (separator.equals(".")) {
      return Reading.certain(dayFirst, "dd.mm." + years);
    }
    return new Reading(
        dayFirst, date(year, first, second), "?" + separator + "?" + separator + years);
  }

  private Reading named(String name, int day, int year, String pattern) {
    Optional<Month> month = months.month(name);
    return Reading.certain(month.flatMap(m -> date(year, m.getValue(), day)), pattern);
  }

  /** Two digits are a year of the hundred that ends in 2069. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return year < 1900 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
