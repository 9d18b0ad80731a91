package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dates of a table's lines: first shown every line, then settled, then asked line by line. */
sealed interface EntryDates permits DayDates, MonthDates {

  ColumnRole role();

  /** Whether the line holds a date in one reading or another. */
  boolean see(SheetRow row);

  /** Lines that hold a date. */
  int found();

  /** A question when the lines leave their dates open. */
  Optional<Question> settle(ReadOptions options);

  Optional<LocalDate> of(SheetRow row);

  /** How dates are written; empty when the cells are dates. */
  String format();

  default List<Remark> remarks() {
    return List.of();
  }

  default List<Question> choices() {
    return List.of();
  }
}
