package florin.reports;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import florin.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as a value: what chat, web site, workbook, mail and charts render. It waits in queues as
 * data ({@link ReportTableJson}), so it holds neither language nor format.
 *
 * @param heading title, period and source
 * @param columns the columns, in order
 * @param rows one list of cells a row, as long as the columns
 * @param totals rows of the same shape below the line, one for each currency; the column that names
 *     a row is blank there
 */
@JsonSerialize(using = ReportTableJson.Writer.class)
@JsonDeserialize(using = ReportTableJson.Reader.class)
public record ReportTable(
    Heading heading, List<Column> columns, List<List<Cell>> rows, List<List<Cell>> totals) {

  /**
   * @throws IllegalArgumentException if a row has another shape than the columns
   */
  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    totals = totals.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      requireFit(columns, row);
    }
    for (List<Cell> row : totals) {
      requireFit(columns, row);
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The amounts below the line, one a currency where there is one column of money. */
  public Stream<Money> amounts() {
    return totals.stream()
        .flatMap(List::stream)
        .filter(Cell.MoneyCell.class::isInstance)
        .map(cell -> ((Cell.MoneyCell) cell).money());
  }

  public Period period() {
    return heading.period();
  }

  public String book() {
    return heading.source().book();
  }

  public Instant asOf() {
    return heading.source().asOf();
  }

  public long revision() {
    return heading.source().revision();
  }

  private static void requireFit(List<Column> columns, List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          row.size() + " cells in a table of " + columns.size() + " columns");
    }
    for (int index = 0; index < row.size(); index++) {
      Cell cell = row.get(index);
      if (!(cell instanceof Cell.BlankCell) && cell.kind() != columns.get(index).kind()) {
        throw new IllegalArgumentException(
            cell.kind() + " in a column of " + columns.get(index).kind());
      }
    }
  }
}
