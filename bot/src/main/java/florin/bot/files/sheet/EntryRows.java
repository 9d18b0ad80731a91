package florin.bot.files.sheet;

import florin.bot.files.reading.Detail;
import florin.bot.files.reading.ReadRow;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowProblem;
import florin.bot.files.reading.RowSink;
import florin.bot.files.reading.SignModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second walk: turns each line into entries, a problem, or nothing. */
final class EntryRows {

  /** What the survey settled. */
  record Settled(
      SignModel sign,
      Optional<Character> decimalMark,
      boolean expensesAreNegative,
      String currency) {}

  private final Columns columns;
  private final EntryDates dates;
  private final Amounts amounts;
  private final Settled settled;
  private final RowSink sink;

  private int entries;
  private int problems;
  private int totals;
  private int withoutAmount;
  private int zeros;

  EntryRows(Columns columns, EntryDates dates, Amounts amounts, Settled settled, RowSink sink) {
    this.columns = columns;
    this.dates = dates;
    this.amounts = amounts;
    this.settled = settled;
    this.sink = sink;
  }

  int entries() {
    return entries;
  }

  int problems() {
    return problems;
  }

  void walk(Sheet sheet, int headerRow) throws IOException {
    sheet.walk(row -> {
      if (row.number() > headerRow) {
        line(row);
      }
      return true;
    });
  }

  private void line(SheetRow row) throws IOException {
    Optional<LocalDate> date = dates.of(row);
    if (TotalsWords.isBalance(row) || (date.isEmpty() && TotalsWords.isTotal(row))) {
      totals++;
      return;
    }
    List<Figure> figures = new ArrayList<>();
    for (ColumnRole role : roles()) {
      Cell cell = columns.cell(row, role);
      switch (amounts.read(cell, settled.decimalMark())) {
        case Amount.None _ -> {}
        case Amount.Exact exact -> figures.add(new Figure(role, exact));
        case Amount.Open _ when date.isPresent() -> {
          problem(row, Remark.of("file.row.amount-unclear", cell.text()));
          return;
        }
        case Amount.NotOne _ when date.isPresent() -> {
          problem(row, Remark.of("file.row.amount-unreadable", cell.text()));
          return;
        }
        case Amount.Open _, Amount.NotOne _ -> {}
      }
    }
    figures(row, date, figures);
  }

  private List<ColumnRole> roles() {
    return switch (settled.sign()) {
      case TWO_COLUMNS -> List.of(ColumnRole.INCOME, ColumnRole.EXPENSE);
      case ALL_INCOME,
          ALL_EXPENSES,
          MINUS_IS_EXPENSE,
          MINUS_IS_INCOME,
          DIRECTION_COLUMN,
          MARKED_CREDITS ->
          List.of(single());
    };
  }

  private ColumnRole single() {
    if (columns.has(ColumnRole.AMOUNT)) {
      return ColumnRole.AMOUNT;
    }
    return settled.sign() == SignModel.ALL_INCOME ? ColumnRole.INCOME : ColumnRole.EXPENSE;
  }

  private record Figure(ColumnRole role, Amount.Exact amount) {}

  private void figures(SheetRow row, Optional<LocalDate> date, List<Figure> figures)
      throws IOException {
    if (figures.isEmpty()) {
      withoutAmount++;
      return;
    }
    List<Figure> booked = figures.stream().filter(f -> f.amount().value().signum() != 0).toList();
    if (booked.isEmpty()) {
      zeros++;
      return;
    }
    Optional<Remark> obstacle = obstacle(row, date);
    if (obstacle.isPresent()) {
      problem(row, obstacle.get());
      return;
    }
    for (Figure figure : booked) {
      entry(row, date.orElseThrow(), figure);
    }
  }

  private Optional<Remark> obstacle(SheetRow row, Optional<LocalDate> date) {
    if (date.isEmpty()) {
      String written = columns.text(row, dates.role());
      return Optional.of(
          written.isEmpty()
              ? Remark.of("file.row.date-missing")
              : Remark.of("file.row.date-unreadable", written));
    }
    String status = columns.text(row, ColumnRole.STATUS);
    if (TotalsWords.isNotBooked(status)) {
      return Optional.of(Remark.of("file.row.not-booked", status));
    }
    String direction = columns.text(row, ColumnRole.DIRECTION);
    if (settled.sign() == SignModel.DIRECTION_COLUMN && Direction.of(direction).isEmpty()) {
      return Optional.of(Remark.of("file.row.direction-unknown", direction));
    }
    return Optional.empty();
  }

  private void entry(SheetRow row, LocalDate date, Figure figure) throws IOException {
    Map<Detail, String> details = columns.details(row);
    figure.amount().currency().ifPresent(c -> details.putIfAbsent(Detail.CURRENCY, c));
    if (!settled.currency().isEmpty()) {
      details.putIfAbsent(Detail.CURRENCY, settled.currency());
    }
    entries++;
    sink.row(
        new ReadRow(
            row.number(),
            date,
            description(row, figure.role()),
            signed(row, figure),
            details,
            row.raw()));
  }

  private BigDecimal signed(SheetRow row, Figure figure) {
    BigDecimal value = figure.amount().value();
    return switch (settled.sign()) {
      case MINUS_IS_EXPENSE, ALL_INCOME -> value;
      case MINUS_IS_INCOME -> value.negate();
      case TWO_COLUMNS -> figure.role() == ColumnRole.INCOME ? value : expense(value);
      case ALL_EXPENSES ->
          figure.role() == ColumnRole.EXPENSE ? expense(value) : value.abs().negate();
      case DIRECTION_COLUMN ->
          Direction.of(columns.text(row, ColumnRole.DIRECTION)).orElseThrow() == Direction.IN
              ? value
              : value.negate();
      case MARKED_CREDITS ->
          figure.amount().marked().equals(Optional.of(Direction.IN)) ? value : value.negate();
    };
  }

  private BigDecimal expense(BigDecimal value) {
    return settled.expensesAreNegative() ? value : value.negate();
  }

  private String description(SheetRow row, ColumnRole role) {
    String description = columns.text(row, ColumnRole.DESCRIPTION);
    String party = columns.text(row, ColumnRole.PARTY);
    if (!description.isEmpty() && !party.isEmpty() && !description.contains(party)) {
      return party + " · " + description;
    }
    if (!description.isEmpty() || !party.isEmpty()) {
      return description.isEmpty() ? party : description;
    }
    String category = columns.text(row, ColumnRole.CATEGORY);
    if (!category.isEmpty()) {
      return category;
    }
    String name = columns.column(role).map(Header.Column::name).orElse("");
    return dates.role() == ColumnRole.MONTH
        ? (name + " " + columns.text(row, ColumnRole.MONTH)).strip()
        : name;
  }

  private void problem(SheetRow row, Remark reason) throws IOException {
    problems++;
    sink.problem(new RowProblem(row.number(), reason));
  }

  /** What was left out and why. */
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (totals > 0) {
      remarks.add(Remark.of("file.remark.totals", totals));
    }
    if (withoutAmount > 0) {
      remarks.add(Remark.of("file.remark.without-amount", withoutAmount));
    }
    if (zeros > 0) {
      remarks.add(Remark.of("file.remark.zeros", zeros));
    }
    return remarks;
  }
}
