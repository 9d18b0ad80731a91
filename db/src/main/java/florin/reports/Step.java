package florin.reports;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How finely a report over time is cut. */
public enum Step {
  DAY(Column.Kind.DATE),
  MONTH(Column.Kind.MONTH),
  YEAR(Column.Kind.YEAR);

  private final Column.Kind kind;

  Step(Column.Kind kind) {
    this.kind = kind;
  }

  /** The column of the steps themselves. */
  Column column() {
    return new Column("report.column." + word(), kind);
  }

  /** The step that begins on a day. */
  Cell cell(LocalDate first) {
    return switch (this) {
      case DAY -> new Cell.DateCell(first);
      case MONTH -> new Cell.MonthCell(YearMonth.from(first));
      case YEAR -> new Cell.YearCell(Year.from(first));
    };
  }

  /** The first day of the step that holds the day of a movement. */
  Field<LocalDate> of(Field<LocalDate> day) {
    return DSL.field("date_trunc({0}, {1})::date", LocalDate.class, DSL.inline(word()), day);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
