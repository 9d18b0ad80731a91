package florin.bot.files.sheet;

import florin.bot.files.reading.ReadLimits;
import florin.bot.files.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Excel 2007 and later, streamed. Formulas are never calculated: the value Excel stored beside them
 * counts. Numbers are taken from the XML's own digits.
 */
final class XlsxWorkbook implements Workbook {

  private final ReadableWorkbook workbook;
  private final NumberFormats formats;
  private final ReadLimits limits;

  XlsxWorkbook(byte[] file, ReadLimits limits) throws IOException {
    this.workbook = open(file);
    this.formats = new NumberFormats(workbook.isDate1904());
    this.limits = limits;
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      // A workbook without styles is rare but sound; only its dates cannot be told from numbers.
      return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true));
    }
  }

  @Override
  public List<Sheet> sheets() {
    // The strict variant names its relations in another name space, where the library finds no
    // sheet.
    if (workbook.getSheets().anyMatch(sheet -> sheet.getId() == null)) {
      throw new Unreadable("file.strict-workbook");
    }
    return workbook.getSheets().<Sheet>map(XlsxSheet::new).toList();
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class XlsxSheet implements Sheet {

    private final org.dhatim.fastexcel.reader.Sheet sheet;

    XlsxSheet(org.dhatim.fastexcel.reader.Sheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public String name() {
      return sheet.getName();
    }

    @Override
    public boolean hidden() {
      return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    @Override
    public void walk(Visitor visitor) throws IOException {
      try (var rows = sheet.openStream()) {
        Iterator<Row> each = rows.iterator();
        while (each.hasNext()) {
          SheetRow row = row(each.next());
          if (!row.isBlank() && !visitor.visit(row)) {
            return;
          }
        }
      }
    }

    private SheetRow row(Row row) {
      int columns = Math.min(row.getCellCount(), limits.columns());
      List<Cell> cells = new ArrayList<>(columns);
      for (int i = 0; i < columns; i++) {
        cells.add(cell(row.getCell(i)));
      }
      return new SheetRow(row.getRowNum(), cells);
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
      if (cell == null || cell.getValue() == null) {
        return Cell.BLANK;
      }
      if (cell.getValue() instanceof BigDecimal number) {
        int formatId = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        return formats.cell(number, formatId, format);
      }
      String text = Texts.clean(cell.getText(), limits.cellChars());
      boolean failed =
          cell.getType() == CellType.ERROR
              || (cell.getType() == CellType.FORMULA && text.startsWith("#"));
      return failed ? new Cell.Failed(text) : new Cell.Text(text);
    }
  }
}
