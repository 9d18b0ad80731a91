package florin.export;

import com.ibm.icu.text.DecimalFormatSymbols;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
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
 * Rows as text in lines, as the spreadsheet program of the reader's country opens it: a byte order
 * mark, its separator and decimal mark, dates by ISO 8601. Text never becomes a formula there.
 */
final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Writer lines;
  private final CsvWriter csv;
  private final ReportWords words;
  private final char decimalMark;

  CsvTable(OutputStream sink, List<Column> columns, Messages messages) throws IOException {
    this.words = new ReportWords(messages);
    this.decimalMark = decimalMark(messages.locale());
    this.lines = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    lines.write(BYTE_ORDER_MARK);
    this.csv =
        CsvWriter.builder()
            .fieldSeparator(decimalMark == ',' ? ';' : ',')
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(new QuotedText(columns))
            .build(lines);
    csv.writeRecord(columns.stream().map(words::heading).toList());
  }

  void row(List<Cell> cells) {
    csv.writeRecord(cells.stream().map(this::text).toList());
  }

  /** The sink stays open. */
  void end() throws IOException {
    csv.flush();
    lines.flush();
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
