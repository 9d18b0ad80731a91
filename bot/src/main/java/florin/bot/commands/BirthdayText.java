package florin.bot.commands;

import florin.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a birthday, whose year is always written: {@code 1990-04-23} or {@code 23.04.1990}. */
final class BirthdayText {
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");

  private BirthdayText() {}

  /**
   * @throws Refused {@code profile.birthday.unreadable}, or {@code profile.birthday.none} for a day
   *     the calendar does not have, such as 29 February of a common year
   */
  static LocalDate read(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
    if (yearFirst.matches()) {
      return date(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text.strip());
    if (dayFirst.matches()) {
      return date(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    throw new Refused("profile.birthday.unreadable", NamedMember.shown(text));
  }

  private static LocalDate date(String text, String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException notInTheCalendar) {
      throw new Refused("profile.birthday.none", text.strip());
    }
  }
}
