package florin.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One column of a report.
 *
 * @param labelKey message key of the heading
 * @param labelArgs what the heading's message takes
 * @param kind what every cell below holds, unless it is blank
 */
public record Column(String labelKey, List<Cell> labelArgs, Kind kind) {
  private static final String NAMED = "report.column.named";
  private static final String OF_YEAR = "report.column.ofYear";

  /** What a column holds. */
  public enum Kind {
    TEXT,
    DATE,
    MONTH,
    YEAR,
    MONEY,
    COUNT,
    PERCENT;

    /** Whether values stand right-aligned in a table. */
    public boolean isNumber() {
      return this == MONEY || this == COUNT || this == PERCENT;
    }

    /** Whether values are points in time, so that a line may be drawn over them. */
    public boolean isTime() {
      return this == DATE || this == MONTH || this == YEAR;
    }
  }

  public Column {
    labelArgs = List.copyOf(labelArgs);
  }

  public Column(String labelKey, Kind kind) {
    this(labelKey, List.of(), kind);
  }

  /** A column headed by a value instead of a word, such as a month or a payment method's name. */
  public static Column named(Cell heading, Kind kind) {
    return new Column(NAMED, List.of(heading), kind);
  }

  /** A column headed by a month, where the year stands elsewhere. */
  public static Column ofYear(YearMonth month, Kind kind) {
    return new Column(OF_YEAR, List.of(new Cell.MonthCell(month)), kind);
  }

  /** The month that heads it, where its year stands elsewhere. */
  Optional<YearMonth> monthOfYear() {
    return labelKey.equals(OF_YEAR) && labelArgs.getFirst() instanceof Cell.MonthCell(var month)
        ? Optional.of(month)
        : Optional.empty();
  }
}
