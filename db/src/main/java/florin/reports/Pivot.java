package florin.reports;

import florin.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lines spread over columns: one row for every first cell and currency, in the order in which they
 * come, with its total last. What has no line is blank.
 */
final class Pivot {
  /** What can be spread; counts stand in one row whatever the currency. */
  enum Measure {
    AMOUNT(Column.Kind.MONEY),
    ENTRIES(Column.Kind.COUNT);

    private final Column.Kind kind;

    Measure(Column.Kind kind) {
      this.kind = kind;
    }

    Column.Kind kind() {
      return kind;
    }
  }

  record Line(Cell row, Cell column, Money amount, long entries) {}

  private record Key(Cell row, String currency) {}

  private final List<Line> lines;
  private final List<Cell> columns;
  private final Measure measure;

  Pivot(List<Line> lines, List<Cell> columns, Measure measure) {
    this.lines = lines;
    this.columns = columns;
    this.measure = measure;
  }

  List<List<Cell>> rows() {
    Map<Key, List<Line>> rows = grouped(lines, line -> new Key(line.row(), currency(line)));
    return rows.entrySet().stream().map(row -> row(row.getKey().row(), row.getValue())).toList();
  }

  /** One row a currency. */
  List<List<Cell>> totals() {
    return grouped(lines, this::currency).values().stream()
        .map(all -> row(new Cell.BlankCell(), all))
        .toList();
  }

  private String currency(Line line) {
    return measure == Measure.ENTRIES ? "" : line.amount().currency().getCurrencyCode();
  }

  private List<Cell> row(Cell first, List<Line> of) {
    Map<Cell, List<Line>> byColumn = grouped(of, Line::column);
    List<Cell> row = new ArrayList<>(List.of(first));
    columns.forEach(column -> row.add(sum(byColumn.getOrDefault(column, List.of()))));
    row.add(sum(of));
    return row;
  }

  private Cell sum(Collection<Line> of) {
    Stream<Line> some = of.stream();
    return switch (measure) {
      case AMOUNT ->
          some.map(Line::amount)
              .reduce(Money::plus)
              .<Cell>map(Cell.MoneyCell::new)
              .orElseGet(Cell.BlankCell::new);
      case ENTRIES ->
          of.isEmpty()
              ? new Cell.BlankCell()
              : new Cell.CountCell(some.mapToLong(Line::entries).sum());
    };
  }

  private static <K> Map<K, List<Line>> grouped(List<Line> lines, Function<Line, K> by) {
    Map<K, List<Line>> groups = new LinkedHashMap<>();
    lines.forEach(
        line -> groups.computeIfAbsent(by.apply(line), key -> new ArrayList<>()).add(line));
    return groups;
  }
}
