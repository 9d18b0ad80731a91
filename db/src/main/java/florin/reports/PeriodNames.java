package florin.reports;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/**
 * Says dates and runs of dates as the reader's language writes them, from the Unicode locale data:
 * "1 – 15 Oct 2026", "28. Sept. – 3. Okt. 2026". Not to be shared between threads.
 */
final class PeriodNames {
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
  private static final Locale WORLD_ENGLISH = Locale.of("en", "001");

  private final Locale locale;

  /** English is written day first, as {@link florin.text.Dates} does it. */
  PeriodNames(Locale locale) {
    this.locale = locale.getLanguage().equals("en") ? WORLD_ENGLISH : locale;
  }

  /**
   * @param skeleton a Unicode date skeleton, such as {@code yMMMM}
   */
  String date(LocalDate date, String skeleton) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(UTC);
    return format.format(midnight(date));
  }

  /**
   * Whole months are named without their days, "Dec 2025 – Nov 2026", and whole years without their
   * months, "2024 – 2026".
   */
  String span(LocalDate from, LocalDate to) {
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    boolean wholeYears = wholeMonths && from.getDayOfYear() == 1 && to.getMonthValue() == 12;
    String skeleton = wholeYears ? "y" : wholeMonths ? "yMMM" : "yMMMd";
    DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, locale);
    format.setTimeZone(UTC);
    return format.format(new DateInterval(midnight(from).getTime(), midnight(to).getTime()));
  }

  private static Date midnight(LocalDate date) {
    return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
