package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Gathers what all dates of a column have in common, to settle whether 03/04 is in March or April.
 */
final class DateColumn {

  static final String QUESTION = "date-order";

  private final DateText dates;
  private final LocalDate today;

  private int typed;
  private int certain;
  private int onlyDayFirst;
  private int onlyMonthFirst;
  private int open;
  private int openFutureDayFirst;
  private int openFutureMonthFirst;
  private Optional<DateText.Reading> example = Optional.empty();
  private String exampleText = "";
  private String pattern = "";

  DateColumn(DateText dates, LocalDate today) {
    this.dates = dates;
    this.today = today;
  }

  /** Whether the cell is a date in one reading or another. */
  boolean see(Cell cell) {
    if (cell instanceof Cell.Day) {
      typed++;
      return true;
    }
    String text = cell.text();
    DateText.Reading reading = dates.read(text);
    if (!reading.isDate()) {
      return false;
    }
    if (pattern.isEmpty() || reading.pattern().startsWith("?")) {
      pattern = reading.pattern();
    }
    if (reading.dayFirst().isEmpty()) {
      onlyMonthFirst++;
    } else if (reading.monthFirst().isEmpty()) {
      onlyDayFirst++;
    } else if (reading.dayFirst().equals(reading.monthFirst())) {
      certain++;
    } else {
      seeOpen(text, reading);
    }
    return true;
  }

  private void seeOpen(String text, DateText.Reading reading) {
    open++;
    LocalDate latest = today.plusDays(31);
    openFutureDayFirst += reading.dayFirst().filter(latest::isBefore).isPresent() ? 1 : 0;
    openFutureMonthFirst += reading.monthFirst().filter(latest::isBefore).isPresent() ? 1 : 0;
    if (example.isEmpty()) {
      example = Optional.of(reading);
      exampleText = text;
    }
  }

  /** How many cells hold a date in one reading or another. */
  int found() {
    return typed + certain + onlyDayFirst + onlyMonthFirst + open;
  }

  /**
   * The order the answer, the cells or the header's language give; empty when a person must say.
   */
  Optional<DateText.Order> order(ReadOptions options, boolean dayFirstLanguage) {
    Optional<String> answer = options.answer(QUESTION);
    if (answer.isPresent()) {
      return Optional.of(DateText.Order.valueOf(answer.get().toUpperCase(Locale.ROOT)));
    }
    if (onlyDayFirst > 0 && onlyMonthFirst > 0 && open > 0) {
      return Optional.empty();
    }
    if (onlyMonthFirst > 0) {
      return Optional.of(DateText.Order.MONTH_FIRST);
    }
    if (onlyDayFirst > 0 || open == 0 || dayFirstLanguage) {
      return Optional.of(DateText.Order.DAY_FIRST);
    }
    if (openFutureDayFirst > 0 && openFutureMonthFirst == 0) {
      return Optional.of(DateText.Order.MONTH_FIRST);
    }
    if (openFutureMonthFirst > 0 && openFutureDayFirst == 0) {
      return Optional.of(DateText.Order.DAY_FIRST);
    }
    return Optional.empty();
  }

  Question question() {
    DateText.Reading reading = example.orElseThrow();
    return new Question(
        QUESTION,
        Remark.of("file.ask.date-order", exampleText),
        List.of(
            option(DateText.Order.DAY_FIRST, reading.dayFirst().orElseThrow()),
            option(DateText.Order.MONTH_FIRST, reading.monthFirst().orElseThrow())));
  }

  private static Question.Option option(DateText.Order order, LocalDate date) {
    return new Question.Option(
        order.name().toLowerCase(Locale.ROOT), Remark.of("file.option.date", date));
  }

  /** How dates are written, such as {@code dd/mm/yyyy}; empty when the cells are dates. */
  String format(DateText.Order order) {
    boolean dayFirst = order == DateText.Order.DAY_FIRST;
    return pattern
        .replaceFirst("\\?", dayFirst ? "dd" : "mm")
        .replaceFirst("\\?", dayFirst ? "mm" : "dd");
  }
}
