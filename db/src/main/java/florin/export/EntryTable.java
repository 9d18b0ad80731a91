package florin.export;

import com.ibm.icu.text.DecimalFormatSymbols;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import florin.ledger.Entry;
import florin.ledger.Posting;
import florin.reports.Cell;
import florin.reports.Column;
import florin.reports.ReportWords;
import florin.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Entries as text in lines, one a posting, as the spreadsheet program of the reader's country opens
 * it: a byte order mark, its separator and decimal mark, dates by ISO 8601. Text never becomes a
 * formula there.
 */
final class EntryTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Exports books;
  private final ExportOrder order;
  private final EntryColumns<EntryColumns.Line> columns;
  private final ReportWords words;
  private final char decimalMark;

  EntryTable(Exports books, ExportOrder order, Messages messages) {
    this.books = books;
    this.order = order;
    this.columns = EntryColumns.ofPostings(messages);
    this.words = new ReportWords(messages);
    this.decimalMark = decimalMark(order.locale());
  }

  void write(OutputStream sink) throws IOException {
    Writer text = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(decimalMark == ',' ? ';' : ',')
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(new QuotedText(columns.columns()))
            .build(text);
    csv.writeRecord(columns.columns().stream().map(words::heading).toList());
    books.ledger().each(order.entries(), entry -> write(csv, entry));
    csv.flush();
    text.flush();
  }

  private void write(CsvWriter csv, Entry entry) {
    for (Posting posting : entry.postings()) {
      List<Cell> row = columns.row(new EntryColumns.Line(entry, posting));
      csv.writeRecord(row.stream().map(this::text).toList());
    }
  }

  private String text(Cell cell) {
    return switch (cell) {
      case Cell.TextCell(String text) -> harmless(text);
      case Cell.LabelCell(String key) -> words.say(key);
      case Cell.MoneyCell(var money) -> money.amount().toPlainString().replace('.', decimalMark);
      case Cell.CountCell(long count) -> Long.toString(count);
      case Cell.PercentCell(var percent) -> percent.toPlainString().replace('.', decimalMark);
      case Cell.DateCell(var date) -> date.toString();
      case Cell.MonthCell(var month) -> month.toString();
      case Cell.YearCell(var year) -> year.toString();
      case Cell.BlankCell() -> "";
    };
  }

  /**
   * Text a spreadsheet program would calculate gets an apostrophe before it (OWASP, CSV Injection),
   * in the wide forms of the signs as well.
   */
  static String harmless(String text) {
    String begun = text.stripLeading();
    boolean formula =
        !text.isEmpty()
            && ("\t\r\n".indexOf(text.charAt(0)) >= 0
                || (!begun.isEmpty() && "=+-@＝＋－＠".indexOf(begun.charAt(0)) >= 0));
    return formula ? "'" + text : text;
  }

  static char decimalMark(Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
  }

  /**
   * Text stands in quotes, so that nothing in it begins a cell of its own; numbers and dates do
   * not.
   */
  private record QuotedText(List<Column> columns) implements QuoteStrategy {
    @Override
    public boolean quoteValue(int line, int field, String value) {
      return line == 1 || columns.get(field).kind() == Column.Kind.TEXT;
    }
  }
}
