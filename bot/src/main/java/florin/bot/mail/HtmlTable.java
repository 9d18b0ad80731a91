package florin.bot.mail;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A report as a table for screen readers and eyes alike: numbers to the right in figures of one
 * width, totals below a line. Amounts carry their currency unless there is one for all, which then
 * stands beside the word for the total, or below. What is too wide loses its decimals (rounded half
 * up).
 */
final class HtmlTable {
  /** Characters that fit into a row, and what the gap beside each column takes of them. */
  private static final int ROOM = 70;

  private static final int GAP = 2;
  private static final int LONGEST_TEXT = 24;
  private static final String RULE = "border-bottom:1px solid #ebe6dc;";
  private static final String STRONG_RULE = "border-top:2px solid #cfc8ba;";

  private final Messages messages;
  private final ReportWords words;

  HtmlTable(Messages messages) {
    this.messages = messages;
    this.words = new ReportWords(messages);
  }

  /** The texts of a table, row by row. */
  private record Grid(List<String> headings, List<List<String>> rows, List<List<String>> totals) {
    int width() {
      return IntStream.range(0, headings.size()).map(column -> width(column) + GAP).sum();
    }

    private int width(int column) {
      return Stream.of(List.of(headings), rows, totals)
          .flatMap(List::stream)
          .mapToInt(row -> Math.min(LONGEST_TEXT, row.get(column).length()))
          .max()
          .orElse(0);
    }
  }

  String of(Block.Figures figures) {
    ReportTable table = figures.table();
    if (table.isEmpty()) {
      return note("margin:0 0 16px;font-size:15px;", words.nothing(table));
    }
    Grid exact = grid(table, true);
    Grid grid = exact.width() <= ROOM ? exact : grid(table, false);
    List<Column> columns = table.columns();
    var html = new StringBuilder();
    html.append("<div style=\"overflow-x:auto;margin:0 0 18px;\">\n")
        .append("<table class=\"figures\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" ")
        .append("style=\"border-collapse:collapse;")
        .append(LetterHtml.FONT)
        .append(grid.width() <= ROOM ? "font-size:14px;" : "font-size:12px;")
        .append("line-height:1.4;\">\n");
    String heading = LetterHtml.SOFT + "font-weight:600;vertical-align:bottom;" + RULE;
    html.append(row("th scope=\"col\"", "soft rule", columns, grid.headings(), heading));
    for (List<String> row : grid.rows()) {
      html.append(
          row("td", "ink rule", columns, row, LetterHtml.INK + "vertical-align:top;" + RULE));
    }
    for (List<String> row : grid.totals()) {
      html.append(
          row("td", "ink rule", columns, row, LetterHtml.INK + "font-weight:700;" + STRONG_RULE));
    }
    html.append("</table></div>\n");
    TableNotes.of(figures, messages)
        .forEach(text -> html.append(note("margin:-8px 0 16px;font-size:13px;", text)));
    return html.toString();
  }

  private Grid grid(ReportTable table, boolean decimals) {
    Set<Currency> currencies = TableNotes.currencies(table);
    boolean codes = currencies.size() > 1;
    String total =
        currencies.size() == 1
            ? words.total() + " " + currencies.iterator().next().getCurrencyCode()
            : words.total();
    return new Grid(
        table.columns().stream().map(words::heading).toList(),
        table.rows().stream().map(row -> texts(row, codes, decimals)).toList(),
        table.totals().stream().map(row -> named(total, texts(row, codes, decimals))).toList());
  }

  private List<String> texts(List<Cell> row, boolean codes, boolean decimals) {
    return row.stream().map(cell -> text(cell, codes, decimals)).toList();
  }

  private String text(Cell cell, boolean codes, boolean decimals) {
    if (!(cell instanceof Cell.MoneyCell(var money))) {
      return words.text(cell);
    }
    String amount =
        decimals
            ? words.amount(money)
            : words.whole(money.amount().setScale(0, RoundingMode.HALF_UP));
    return codes ? amount + " " + money.currency().getCurrencyCode() : amount;
  }

  /** The word for the total stands where rows have their name. */
  private static List<String> named(String total, List<String> row) {
    var named = new ArrayList<>(row);
    if (named.getFirst().isEmpty()) {
      named.set(0, total);
    }
    return named;
  }

  private static String row(
      String tag, String names, List<Column> columns, List<String> texts, String style) {
    var html = new StringBuilder("<tr>");
    for (int index = 0; index < columns.size(); index++) {
      String padding =
          "padding:7px %s 7px %s;"
              .formatted(index == columns.size() - 1 ? "0" : "6px", index == 0 ? "0" : "6px");
      html.append(
          "<%s class=\"%s\" dir=\"auto\" style=\"%s%s%s\">%s</%s>"
              .formatted(
                  tag,
                  names,
                  padding,
                  place(columns.get(index).kind()),
                  style,
                  Markup.escaped(texts.get(index)),
                  tag.substring(0, 2)));
    }
    return html.append("</tr>\n").toString();
  }

  private static String place(Column.Kind kind) {
    return (kind.isNumber()
            ? "text-align:right;font-variant-numeric:tabular-nums;"
            : "text-align:left;")
        + (kind.isNumber() || kind.isTime() ? "white-space:nowrap;" : "");
  }

  private static String note(String style, String text) {
    return "<p class=\"soft\" style=\"%s%s%s\">%s</p>\n"
        .formatted(style, LetterHtml.FONT, LetterHtml.SOFT, Markup.escaped(text));
  }
}
