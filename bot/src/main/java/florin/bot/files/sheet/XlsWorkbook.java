package florin.bot.files.sheet;

import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadLimits;
import florin.bot.files.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Excel 97 to 2003. Values stored beside formulas count, nothing is calculated. */
final class XlsWorkbook implements Workbook {

  private final HSSFWorkbook workbook;
  private final NumberFormats formats;
  private final ReadLimits limits;

  XlsWorkbook(byte[] file, ReadLimits limits) throws IOException {
    this.workbook = open(file);
    this.formats = new NumberFormats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    this.limits = limits;
  }

  private static HSSFWorkbook open(byte[] file) throws IOException {
    POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file));
    DirectoryNode root = container.getRoot();
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new Unreadable("file.encrypted");
    }
    boolean workbook =
        root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
    if (!workbook) {
      throw new Unreadable(FileKind.OFFICE_DOCUMENT.refusalKey());
    }
    try {
      return new HSSFWorkbook(root, false);
    } catch (EncryptedDocumentException e) {
      throw new Unreadable("file.encrypted");
    } catch (OldExcelFormatException e) {
      throw new Unreadable(FileKind.OLD_EXCEL.refusalKey());
    }
  }

  @Override
  public List<Sheet> sheets() {
    return IntStream.range(0, workbook.getNumberOfSheets()).<Sheet>mapToObj(XlsSheet::new).toList();
  }

  private final class XlsSheet implements Sheet {

    private final int index;

    XlsSheet(int index) {
      this.index = index;
    }

    @Override
    public String name() {
      return workbook.getSheetName(index);
    }

    @Override
    public boolean hidden() {
      return workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    }

    @Override
    public void walk(Visitor visitor) throws IOException {
      HSSFSheet sheet = workbook.getSheetAt(index);
      for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
        HSSFRow row = sheet.getRow(i);
        if (row == null) {
          continue;
        }
        SheetRow read = row(row);
        if (!read.isBlank() && !visitor.visit(read)) {
          return;
        }
      }
    }

    private SheetRow row(HSSFRow row) {
      int columns = Math.clamp(row.getLastCellNum(), 0, limits.columns());
      List<Cell> cells = new ArrayList<>(columns);
      for (int i = 0; i < columns; i++) {
        cells.add(cell(row.getCell(i)));
      }
      return new SheetRow(row.getRowNum() + 1, cells);
    }

    private Cell cell(@Nullable HSSFCell cell) {
      if (cell == null) {
        return Cell.BLANK;
      }
      CellType type =
          cell.getCellType() == CellType.FORMULA
              ? cell.getCachedFormulaResultType()
              : cell.getCellType();
      return switch (type) {
        case NUMERIC -> number(cell);
        case STRING ->
            new Cell.Text(
                Texts.clean(cell.getRichStringCellValue().getString(), limits.cellChars()));
        case BOOLEAN -> new Cell.Text(String.valueOf(cell.getBooleanCellValue()));
        case ERROR -> new Cell.Failed(error(cell.getErrorCellValue()));
        case BLANK, FORMULA, _NONE -> Cell.BLANK;
      };
    }

    /** The format stores binary numbers only; their shortest decimal form is what was typed. */
    private Cell number(HSSFCell cell) {
      double value = cell.getNumericCellValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        return new Cell.Failed("#NUM!");
      }
      var style = cell.getCellStyle();
      String format = style.getDataFormatString();
      return formats.cell(
          new BigDecimal(Double.toString(value)),
          style.getDataFormat(),
          format == null ? "" : format);
    }

    private static String error(byte code) {
      return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }
  }
}
