package florin.export;

import florin.money.Money;
import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportTable;
import florin.reports.ReportWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook, written from top to bottom: numbers are numbers with the decimals of their
 * currency, dates are dates, and text is text, never a formula. Rows leave memory as they are
 * written.
 */
final class Sheet {
  /** A spreadsheet program keeps fifteen digits of a number; more stand there as text. */
  private static final int EXACT_DIGITS = 15;

  /** Before it spreadsheet programs count a day that never was (29 February 1900). */
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

  private static final int ROWS_KEPT = 500;

  /** How many rows a sheet has; a further one is begun then. */
  static final int MOST_ROWS = 1_000_000;

  private final Worksheet sheet;
  private final ReportWords words;
  private int next;

  Sheet(Worksheet sheet, ReportWords words) {
    this.sheet = sheet;
    this.words = words;
  }

  /** The heads of the columns, which stay in sight. */
  void heads(List<Column> columns) {
    headsOf(columns);
    sheet.freezePane(0, next);
    for (int column = 0; column < columns.size(); column++) {
      sheet.width(column, width(columns.get(column)));
    }
  }

  void row(List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column), false);
    }
    next++;
    if (next % ROWS_KEPT == 0) {
      flush();
    }
  }

  boolean isFull() {
    return next >= MOST_ROWS;
  }

  /** A report under its title, with its totals, and an empty line below. */
  void report(ReportTable table) {
    bold(0, words.title(table) + " · " + words.period(table.period()));
    next++;
    if (table.isEmpty()) {
      text(0, words.nothing(table));
      next += 2;
      return;
    }
    headsOf(table.columns());
    table.rows().forEach(this::row);
    for (List<Cell> total : table.totals()) {
      for (int column = 0; column < total.size(); column++) {
        write(column, total.get(column), true);
      }
      bold(0, words.total());
      next++;
    }
    next++;
  }

  void widths(double first, double others, int columns) {
    sheet.width(0, first);
    for (int column = 1; column < columns; column++) {
      sheet.width(column, others);
    }
  }

  void end() {
    try {
      sheet.finish();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void headsOf(List<Column> columns) {
    for (int column = 0; column < columns.size(); column++) {
      bold(column, words.heading(columns.get(column)));
    }
    next++;
  }

  private void write(int column, Cell cell, boolean bold) {
    switch (cell) {
      case Cell.MoneyCell(Money money) -> money(column, money, bold);
      case Cell.CountCell(long count) -> sheet.value(next, column, count);
      case Cell.PercentCell(var percent) -> {
        sheet.value(next, column, percent.movePointLeft(2));
        sheet.style(next, column).format("0.0%").set();
      }
      case Cell.DateCell(LocalDate date) -> date(column, date, "yyyy-mm-dd");
      case Cell.MonthCell(var month) -> date(column, month.atDay(1), "mmm yyyy");
      case Cell.YearCell(var year) -> sheet.value(next, column, year.getValue());
      case Cell.TextCell(String text) -> text(column, text);
      case Cell.LabelCell(String key) -> text(column, words.say(key));
      case Cell.BlankCell() -> {}
    }
  }

  private void money(int column, Money money, boolean bold) {
    if (money.amount().precision() > EXACT_DIGITS) {
      text(column, money.amount().toPlainString());
      return;
    }
    sheet.value(next, column, money.amount());
    var style = sheet.style(next, column).format(format(money));
    (bold ? style.bold() : style).set();
  }

  /** {@code #,##0.00 "EUR"}: how the number is shown; the cell holds the number alone. */
  private static String format(Money money) {
    int decimals = money.amount().scale();
    return "#,##0"
        + (decimals == 0 ? "" : "." + "0".repeat(decimals))
        + " \""
        + money.currency().getCurrencyCode()
        + '"';
  }

  private void date(int column, LocalDate date, String format) {
    if (date.isBefore(FIRST_DATE)) {
      text(column, date.toString());
      return;
    }
    sheet.value(next, column, date);
    sheet.style(next, column).format(format).set();
  }

  private void bold(int column, String text) {
    text(column, text);
    sheet.style(next, column).bold().set();
  }

  /** Control characters, which no XML may hold, become spaces. */
  private void text(int column, String text) {
    sheet.inlineString(next, column, text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " "));
  }

  private static double width(Column column) {
    return switch (column.kind()) {
      case TEXT -> column.labelKey().endsWith("description") ? 36 : 16;
      case MONEY -> 18;
      case DATE, MONTH -> 12;
      case YEAR, COUNT, PERCENT -> 9;
    };
  }
}
