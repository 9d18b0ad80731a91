package florin.bot.render;

import florin.reports.Column;
import florin.reports.ReportWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a table of names against times shows: at most so many rows and columns as a picture can
 * hold.
 *
 * @param headings of the columns, the newest last, without the total
 * @param rows the largest first
 * @param leftOut headings of columns that do not fit, the oldest
 */
record Matrix(List<String> headings, List<Row> rows, List<String> leftOut) {
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_ROWS = 11;

  /**
   * @param cells one a column
   * @param total of the cells shown and of those left out
   */
  record Row(String name, List<Optional<Quantity>> cells, Quantity total) {
    private Row plus(Row other) {
      List<Optional<Quantity>> sums = new ArrayList<>();
      for (int column = 0; column < cells.size(); column++) {
        Optional<Quantity> mine = cells.get(column);
        Optional<Quantity> theirs = other.cells().get(column);
        sums.add(mine.map(it -> theirs.map(it::plus).orElse(it)).or(() -> theirs));
      }
      return new Row(name, sums, total.plus(other.total()));
    }

    private Row named(String other) {
      return new Row(other, cells, total);
    }
  }

  /** The first column of text against columns of figures, of which the last is the total. */
  static Matrix of(OneCurrency figures, ReportWords words) {
    int name = figures.first(kind -> kind == Column.Kind.TEXT);
    List<Integer> all = figures.all(Quantity::isIn).boxed().toList();
    List<Integer> columns = all.subList(0, all.size() - 1);
    int hidden = Math.max(0, columns.size() - MOST_COLUMNS);
    List<Integer> shown = columns.subList(hidden, columns.size());
    List<Row> rows =
        figures.table().rows().stream()
            .map(row ->
                new Row(
                    Monospace.flat(words.text(row.get(name))),
                    shown.stream().map(column -> Quantity.in(row.get(column))).toList(),
                    Quantity.in(row.get(all.getLast())).orElseThrow()))
            .toList();
    return new Matrix(
        headings(figures, shown, words),
        largest(rows, words),
        headings(figures, columns.subList(0, hidden), words));
  }

  Row totals(String name) {
    return rows.stream().reduce(Row::plus).orElseThrow().named(name);
  }

  private static List<String> headings(
      OneCurrency figures, List<Integer> columns, ReportWords words) {
    return columns.stream()
        .map(column -> words.heading(figures.table().columns().get(column)))
        .toList();
  }

  private static List<Row> largest(List<Row> rows, ReportWords words) {
    if (rows.size() <= MOST_ROWS + 1) {
      return rows;
    }
    Comparator<Row> bySize = Comparator.comparing(row -> row.total().abs());
    List<Row> named = rows.stream().sorted(bySize.reversed()).limit(MOST_ROWS).toList();
    List<Row> rest = rows.stream().filter(row -> !named.contains(row)).toList();
    List<Row> kept = new ArrayList<>(rows.stream().filter(named::contains).toList());
    kept.add(
        rest.stream().reduce(Row::plus).orElseThrow().named(words.say("chart.other", rest.size())));
    return kept;
  }
}
