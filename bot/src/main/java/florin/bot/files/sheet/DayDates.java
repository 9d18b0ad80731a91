package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import java.time.LocalDate;
import java.util.Optional;

/** Dates from a column of days. */
final class DayDates implements EntryDates {

  private final Columns columns;
  private final DateText text;
  private final DateColumn column;
  private DateText.Order order = DateText.Order.DAY_FIRST;

  DayDates(Columns columns, DateText text, LocalDate today) {
    this.columns = columns;
    this.text = text;
    this.column = new DateColumn(text, today);
  }

  @Override
  public ColumnRole role() {
    return ColumnRole.DATE;
  }

  @Override
  public boolean see(SheetRow row) {
    return column.see(columns.cell(row, ColumnRole.DATE));
  }

  @Override
  public int found() {
    return column.found();
  }

  @Override
  public Optional<Question> settle(ReadOptions options) {
    Optional<DateText.Order> settled = column.order(options, columns.dayFirstLanguage());
    settled.ifPresent(found -> order = found);
    return settled.isPresent() ? Optional.empty() : Optional.of(column.question());
  }

  @Override
  public Optional<LocalDate> of(SheetRow row) {
    return switch (columns.cell(row, ColumnRole.DATE)) {
      case Cell.Day(LocalDate day) -> Optional.of(day);
      case Cell other -> text.read(other.text()).in(order);
    };
  }

  @Override
  public String format() {
    return column.format(order);
  }
}
