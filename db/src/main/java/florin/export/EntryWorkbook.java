package florin.export;

import florin.ledger.Entry;
import florin.ledger.Posting;
import florin.ledger.Sign;
import florin.reports.Column;
import florin.reports.Period;
import florin.reports.Report;
import florin.reports.ReportWords;
import florin.reports.Reports;
import florin.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/**
 * Entries as a workbook: a sheet of entries, one with every posting of those that have several, and
 * a summary made of reports, and the categories over time.
 */
final class EntryWorkbook {
  private static final int MOST_MONTHS = 24;

  private final Exports books;
  private final ExportOrder order;
  private final Messages messages;
  private final ReportWords words;
  private int sheets;

  EntryWorkbook(Exports books, ExportOrder order, Messages messages) {
    this.books = books;
    this.order = order;
    this.messages = messages;
    this.words = new ReportWords(messages);
  }

  void write(OutputStream sink) throws IOException {
    var workbook = new Workbook(sink, "Florin", null);
    entries(workbook);
    postings(workbook);
    summary(workbook);
    matrices(workbook);
    workbook.finish();
  }

  private void entries(Workbook workbook) {
    var columns = EntryColumns.ofEntries(messages);
    var rows = new Rows(workbook, "export.sheet.entries", columns.columns());
    rows.begin();
    books.ledger().each(order.entries(), entry -> rows.sheet().row(columns.row(entry)));
    rows.end();
  }

  /** A second walk over the same entries: a workbook is written one sheet after the other. */
  private void postings(Workbook workbook) {
    var columns = EntryColumns.ofPostings(messages);
    var rows = new Rows(workbook, "export.sheet.postings", columns.columns());
    books
        .ledger()
        .each(
            order.entries(),
            entry -> {
              if (isSplit(entry)) {
                for (Posting posting : entry.postings()) {
                  rows.sheet().row(columns.row(new EntryColumns.Line(entry, posting)));
                }
              }
            });
    rows.end();
  }

  private static boolean isSplit(Entry entry) {
    return entry.postings().size() > 1;
  }

  private void summary(Workbook workbook) {
    Optional<Period> days = books.days(order);
    if (days.isEmpty()) {
      return;
    }
    var sheet = new Sheet(workbook.newWorksheet(name("export.sheet.summary")), words);
    sheet.widths(30, 18, 6);
    for (var report :
        List.of(
            Reports.BY_MONTH,
            Reports.EXPENSES_BY_CATEGORY,
            Reports.INCOME_BY_CATEGORY,
            Reports.NEUTRAL_BY_CATEGORY,
            Reports.METHOD_SHARES,
            Reports.CUSTOMERS_BY_AMOUNT)) {
      sheet.report(books.reports().make(report, days.get(), order.filter()));
    }
    if (order.isWhole()) {
      sheet.report(books.reports().make(Reports.BY_LOCATION, days.get()));
      sheet.report(books.reports().make(Reports.BY_BUCKET, days.get()));
    }
    sheet.end();
  }

  /** Categories against months, or against years where the months would be too many. */
  private void matrices(Workbook workbook) {
    Optional<Period> days = books.days(order);
    if (days.isEmpty()) {
      return;
    }
    Period period = days.get();
    boolean byMonth =
        YearMonth.from(period.from()).plusMonths(MOST_MONTHS).isAfter(YearMonth.from(period.to()));
    var sheet = new Sheet(workbook.newWorksheet(name("export.sheet.matrices")), words);
    sheet.widths(30, 14, MOST_MONTHS + 3);
    for (Sign sign : Sign.values()) {
      Report report = byMonth ? Reports.categoriesByMonth(sign) : Reports.categoriesByYear(sign);
      sheet.report(books.reports().make(report, period, order.filter()));
    }
    sheet.end();
  }

  private String name(String key) {
    return messages.text(key);
  }

  /** Rows under one heading, over as many sheets as they need; none begins before its first row. */
  private final class Rows {
    private final Workbook workbook;
    private final String key;
    private final List<Column> columns;
    private Optional<Sheet> current = Optional.empty();

    Rows(Workbook workbook, String key, List<Column> columns) {
      this.workbook = workbook;
      this.key = key;
      this.columns = columns;
      sheets = 0;
    }

    Sheet sheet() {
      return current.filter(sheet -> !sheet.isFull()).orElseGet(this::begin);
    }

    Sheet begin() {
      end();
      sheets++;
      String title = sheets == 1 ? name(key) : name(key) + " " + sheets;
      var sheet = new Sheet(workbook.newWorksheet(title), words);
      sheet.heads(columns);
      current = Optional.of(sheet);
      return sheet;
    }

    void end() {
      current.ifPresent(Sheet::end);
    }
  }
}
