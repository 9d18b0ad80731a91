package florin.bot.render;

import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A report cut down to one currency, the one with the most amounts, because two currencies cannot
 * share a scale. One that only counts entries stays as it is.
 *
 * @param table only the rows in that currency
 * @param leftOut the currencies of the other rows, in the order they appear
 */
record OneCurrency(ReportTable table, List<Currency> leftOut) {

  static OneCurrency of(ReportTable table) {
    Map<Currency, Integer> counts = new LinkedHashMap<>();
    table.rows().stream()
        .flatMap(OneCurrency::currencies)
        .forEach(currency -> counts.merge(currency, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(most -> of(table, most.getKey(), counts.keySet()))
        .orElseGet(() -> new OneCurrency(table, List.of()));
  }

  private static OneCurrency of(ReportTable table, Currency most, Set<Currency> all) {
    List<List<Cell>> kept =
        table.rows().stream().filter(row -> currencies(row).allMatch(most::equals)).toList();
    return new OneCurrency(
        new ReportTable(table.heading(), table.columns(), kept, List.of()),
        all.stream().filter(any -> !any.equals(most)).toList());
  }

  /**
   * @throws IllegalArgumentException if there is no such column, a mistake of the program
   */
  int first(Predicate<Column.Kind> wanted) {
    return all(wanted)
        .boxed()
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no column to draw in report " + table.heading().titleKey()));
  }

  IntStream all(Predicate<Column.Kind> wanted) {
    return IntStream.range(0, table.columns().size())
        .filter(index -> wanted.test(table.columns().get(index).kind()));
  }

  private static Stream<Currency> currencies(List<Cell> row) {
    return row.stream()
        .filter(Cell.MoneyCell.class::isInstance)
        .map(cell -> ((Cell.MoneyCell) cell).money().currency());
  }
}
