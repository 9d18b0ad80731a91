package florin.bot.files.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells dates from numbers by the format a cell is shown in, and turns a workbook's day numbers
 * into dates (ECMA-376 part 1, sections 18.8.30 and 18.17.4).
 */
final class NumberFormats {

  /** Built-in formats with a day, month or year in them, East Asian ones included. */
  private static final Set<Integer> BUILT_IN_DATES =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

  private static final long LAST_DAY = 2_958_465; // 9999-12-31

  private final boolean from1904;
  private final Map<String, Boolean> known = new HashMap<>();

  NumberFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  /** The cell as a day when its format says so, else as a number. */
  Cell cell(BigDecimal value, int formatId, String format) {
    if (isDate(formatId, format)) {
      Optional<LocalDate> day = day(value);
      if (day.isPresent()) {
        return new Cell.Day(day.get());
      }
    }
    return Cell.number(value, format);
  }

  private boolean isDate(int formatId, String format) {
    if (format.isEmpty()) {
      return BUILT_IN_DATES.contains(formatId);
    }
    return known.computeIfAbsent(format, NumberFormats::showsDay);
  }

  private static boolean showsDay(String format) {
    String codes =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("[\\\\_*].", "")
            .toLowerCase(java.util.Locale.ROOT);
    if (codes.contains("general")) {
      return false;
    }
    return codes.contains("y") || codes.contains("d") || codes.contains("mmm");
  }

  private Optional<LocalDate> day(BigDecimal value) {
    if (value.precision() - value.scale() > 8 || value.signum() < 0) {
      return Optional.empty();
    }
    long days = value.longValue();
    if (days > LAST_DAY || (days == 0 && !from1904)) {
      return Optional.empty();
    }
    if (from1904) {
      return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
    }
    // Day 60 is 29 February 1900, which never was: Excel keeps an error of its forerunner.
    return Optional.of(LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days));
  }
}
