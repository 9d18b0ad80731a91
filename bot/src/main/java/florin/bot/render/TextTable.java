package florin.bot.render;

import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sets a report as lines of a monospaced font, narrow enough for a phone. The title is not part of
 * it, because chats show it as a heading.
 *
 * <p>Too wide a table is narrowed in this order: closer columns, shorter texts, amounts without
 * decimals (rounded half up). Amounts carry no currency when there is one for all, which then
 * stands beside the word for the total.
 */
public final class TextTable {
  /** Columns that a phone shows in one line, whichever chat. */
  public static final int PHONE_WIDTH = 38;

  private static final int SHORTEST_TEXT = 8;
  private static final int LOOSE = 2;

  private final ReportWords words;
  private final int width;

  public TextTable(Messages messages, int width) {
    this.words = new ReportWords(messages);
    this.width = width;
  }

  /** The lines, or the sentence that says there are none. */
  public String render(ReportTable table) {
    if (table.isEmpty()) {
      return words.nothing(table);
    }
    Grid exact = grid(table, true);
    Grid grid = exact.narrowest() <= width ? exact : grid(table, false);
    return grid.lines(width);
  }

  private Grid grid(ReportTable table, boolean decimals) {
    Set<Currency> currencies =
        Stream.concat(table.rows().stream(), table.totals().stream())
            .flatMap(List::stream)
            .filter(Cell.MoneyCell.class::isInstance)
            .map(cell -> ((Cell.MoneyCell) cell).money().currency())
            .collect(Collectors.toSet());
    boolean withCodes = currencies.size() > 1;
    String total =
        currencies.size() == 1
            ? words.total() + " " + currencies.iterator().next().getCurrencyCode()
            : words.total();
    List<List<String>> rows =
        table.rows().stream().map(row -> texts(row, withCodes, decimals)).toList();
    List<List<String>> totals =
        table.totals().stream().map(row -> named(total, texts(row, withCodes, decimals))).toList();
    List<String> headings = table.columns().stream().map(words::heading).toList();
    return new Grid(table.columns().stream().map(Column::kind).toList(), headings, rows, totals);
  }

  private List<String> texts(List<Cell> row, boolean withCodes, boolean decimals) {
    return row.stream().map(cell -> Monospace.oneLine(text(cell, withCodes, decimals))).toList();
  }

  private String text(Cell cell, boolean withCode, boolean decimals) {
    if (!(cell instanceof Cell.MoneyCell(var money))) {
      return words.text(cell);
    }
    String amount =
        decimals
            ? words.amount(money)
            : words.whole(money.amount().setScale(0, RoundingMode.HALF_UP));
    return withCode ? amount + " " + money.currency().getCurrencyCode() : amount;
  }

  /** The word for the total stands where rows have their name. */
  private static List<String> named(String total, List<String> row) {
    List<String> named = new ArrayList<>(row);
    if (named.getFirst().isEmpty()) {
      named.set(0, total);
    }
    return named;
  }

  /** A table of texts, ready to be measured. */
  private record Grid(
      List<Column.Kind> kinds,
      List<String> headings,
      List<List<String>> rows,
      List<List<String>> totals) {

    /** With the texts as short as they may become and the headings cut. */
    int narrowest() {
      int sum = 0;
      for (int column = 0; column < kinds.size(); column++) {
        sum += Math.min(least(column), values(column, SHORTEST_TEXT));
      }
      return sum + kinds.size() - 1;
    }

    String lines(int width) {
      int gaps = kinds.size() - 1;
      int[] widths = columns(column -> values(column, Integer.MAX_VALUE));
      int gap = IntStream.of(widths).sum() + LOOSE * gaps <= width ? LOOSE : 1;
      if (IntStream.of(widths).sum() + gap * gaps > width) {
        widths = shrunk(columns(column -> values(column, SHORTEST_TEXT)), width - gap * gaps);
      }
      int whole = IntStream.of(widths).sum() + gap * gaps;
      List<String> lines = new ArrayList<>();
      lines.add(line(headings, widths, gap));
      lines.add("─".repeat(whole));
      for (List<String> row : rows) {
        lines.add(line(row, widths, gap));
      }
      if (!totals.isEmpty()) {
        lines.add("─".repeat(whole));
      }
      for (List<String> row : totals) {
        lines.add(line(briefer(row, widths[0]), widths, gap));
      }
      return String.join("\n", lines);
    }

    /** Where "Total EUR" does not fit, "EUR" says more than "Total E…". */
    private static List<String> briefer(List<String> row, int width) {
      String name = row.getFirst();
      if (Monospace.width(name) <= width || name.indexOf(' ') < 0) {
        return row;
      }
      List<String> brief = new ArrayList<>(row);
      brief.set(0, name.substring(name.lastIndexOf(' ') + 1));
      return brief;
    }

    private int[] columns(IntUnaryOperator width) {
      return IntStream.range(0, kinds.size()).map(width).toArray();
    }

    /** The widest texts give up what is too much. */
    private int[] shrunk(int[] widths, int room) {
      for (int excess = IntStream.of(widths).sum() - room; excess > 0; excess--) {
        int widest = -1;
        for (int column = 0; column < widths.length; column++) {
          boolean mayShrink = widths[column] > least(column);
          if (mayShrink && (widest < 0 || widths[column] > widths[widest])) {
            widest = column;
          }
        }
        if (widest < 0) {
          return widths;
        }
        widths[widest]--;
      }
      return widths;
    }

    private int least(int column) {
      return kinds.get(column) == Column.Kind.TEXT ? SHORTEST_TEXT : Integer.MAX_VALUE;
    }

    /** As wide as its values and its heading, of which at most so much is shown. */
    private int values(int column, int mostHeading) {
      int values =
          Stream.concat(rows.stream(), totals.stream())
              .mapToInt(row -> Monospace.width(row.get(column)))
              .max()
              .orElse(0);
      return Math.max(values, Math.min(mostHeading, Monospace.width(headings.get(column))));
    }

    private String line(List<String> texts, int[] widths, int gap) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        line.append(" ".repeat(column == 0 ? 0 : gap));
        line.append(Monospace.fit(texts.get(column), widths[column], kinds.get(column).isNumber()));
      }
      return line.toString().stripTrailing();
    }
  }
}
