package florin.bot.mail;

import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as a table for screen readers and eyes alike: numbers to the right in figures of one
 * width, totals below a line. Amounts carry their currency unless there is one for all, which then
 * stands beside the word for the total.
 */
final class HtmlTable {
  private static final int MANY_COLUMNS = 5;
  private static final String RULE = "border-bottom:1px solid #ebe6dc;";
  private static final String STRONG_RULE = "border-top:2px solid #cfc8ba;";

  private final Messages messages;
  private final ReportWords words;

  HtmlTable(Messages messages) {
    this.messages = messages;
    this.words = new ReportWords(messages);
  }

  String of(Block.Figures figures) {
    ReportTable table = figures.table();
    if (table.isEmpty()) {
      return row("p", "margin:0 0 16px;font-size:15px;", words.nothing(table));
    }
    Set<Currency> currencies = currencies(table);
    boolean codes = currencies.size() > 1 || table.totals().isEmpty();
    String total =
        codes
            ? words.total()
            : words.total()
                + currencies.stream().map(one -> " " + one.getCurrencyCode()).findFirst().orElse("");
    boolean narrow = table.columns().size() > MANY_COLUMNS;
    var html = new StringBuilder();
    html.append("<div style=\"overflow-x:auto;margin:0 0 18px;\">\n")
        .append("<table class=\"figures\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" ")
        .append("style=\"border-collapse:collapse;")
        .append(LetterHtml.FONT)
        .append(narrow ? "font-size:12px;" : "font-size:14px;")
        .append("line-height:1.4;\">\n<tr>");
    for (Column column : table.columns()) {
      html.append(
          cell("th", "soft rule", column, LetterHtml.SOFT + "font-weight:600;" + RULE, words.heading(column)));
    }
    html.append("</tr>\n");
    for (List<Cell> row : table.rows()) {
      html.append(row(table, row, codes, "", RULE));
    }
    for (List<Cell> row : table.totals()) {
      html.append(row(table, row, codes, total, "font-weight:700;" + STRONG_RULE));
    }
    html.append("</table></div>\n");
    if (figures.more() > 0) {
      html.append(
          row("p", "margin:-8px 0 16px;font-size:13px;", messages.text("mail.more-rows", figures.more())));
    }
    return html.toString();
  }

  /** The word for the total stands where rows have their name. */
  private String row(
      ReportTable table, List<Cell> row, boolean codes, String total, String style) {
    var html = new StringBuilder("<tr>");
    for (int index = 0; index < row.size(); index++) {
      String text = text(row.get(index), codes);
      html.append(
          cell(
              "td",
              "ink rule",
              table.columns().get(index),
              LetterHtml.INK + style,
              index == 0 && text.isEmpty() ? total : text));
    }
    return html.append("</tr>\n").toString();
  }

  private static String cell(String tag, String names, Column column, String style, String text) {
    String place =
        column.kind().isNumber()
            ? "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;"
            : "text-align:left;";
    return "<%s class=\"%s\" dir=\"auto\" style=\"padding:7px 6px;vertical-align:top;%s%s\">%s</%s>"
        .formatted(tag, names, place, style, Markup.escaped(text), tag);
  }

  private static String row(String tag, String style, String text) {
    return "<%s class=\"soft\" style=\"%s%s%s\">%s</%s>\n"
        .formatted(tag, style, LetterHtml.FONT, LetterHtml.SOFT, Markup.escaped(text), tag);
  }

  private String text(Cell cell, boolean codes) {
    return cell instanceof Cell.MoneyCell(var money)
        ? codes ? words.money(money) : words.amount(money)
        : words.text(cell);
  }

  private static Set<Currency> currencies(ReportTable table) {
    return Stream.concat(table.rows().stream(), table.totals().stream())
        .flatMap(List::stream)
        .filter(Cell.MoneyCell.class::isInstance)
        .map(cell -> ((Cell.MoneyCell) cell).money().currency())
        .collect(Collectors.toSet());
  }
}
