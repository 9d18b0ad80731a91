package florin.bot.render;

import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A report cut down to one currency, the one with the most amounts, because two currencies cannot
 * share a scale.
 *
 * @param table only the rows in that currency
 * @param leftOut the currencies of the other rows, in the order they appear
 */
record OneCurrency(ReportTable table, Currency currency, List<Currency> leftOut) {

  /**
   * @throws IllegalArgumentException if the report holds no amount at all
   */
  static OneCurrency of(ReportTable table) {
    Map<Currency, Integer> counts = new LinkedHashMap<>();
    table.rows().stream()
        .flatMap(OneCurrency::currencies)
        .forEach(currency -> counts.merge(currency, 1, Integer::sum));
    Currency most =
        counts.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .orElseThrow(() -> new IllegalArgumentException("a report without an amount"))
            .getKey();
    List<List<Cell>> kept =
        table.rows().stream().filter(row -> currencies(row).allMatch(most::equals)).toList();
    List<Currency> leftOut = counts.keySet().stream().filter(any -> !any.equals(most)).toList();
    return new OneCurrency(
        new ReportTable(table.heading(), table.columns(), kept, List.of()), most, leftOut);
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
