package florin.bot.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbooks that tests read. */
public final class Workbooks {
  /** Income and expenses of twelve months, which sum to 348,447 and 140,687. */
  public static final List<int[]> TWELVE_MONTHS =
      List.of(
          new int[] {32839, 11193},
          new int[] {28761, 1809},
          new int[] {29753, 6036},
          new int[] {21356, 3684},
          new int[] {34481, 8155},
          new int[] {32297, 15382},
          new int[] {34360, 27401},
          new int[] {32357, 18901},
          new int[] {28136, 20508},
          new int[] {24493, 12816},
          new int[] {21335, 9887},
          new int[] {28279, 4915});

  private static final String RAND = "_-[$R-1C09]* #,##0.00_-;\\-[$R-1C09]* #,##0.00_-";
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Workbooks() {}

  /** Months without a year; the figures are results of formulas, in South African Rand. */
  public static byte[] incomeAndExpenses() {
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Sheet1");
      CellStyle rand = workbook.createCellStyle();
      rand.setDataFormat(workbook.createDataFormat().getFormat(RAND));
      fill(sheet.createRow(0), "Month", "Income", "Expenses");
      for (int month = 0; month < 12; month++) {
        Row row = sheet.createRow(month + 1);
        row.createCell(0).setCellValue(MONTHS.get(month));
        for (int column = 0; column < 2; column++) {
          Cell cell = row.createCell(column + 1);
          cell.setCellFormula("RANDBETWEEN(1,2)");
          // The stored result is all that counts: evaluating the formula would give 1 or 2.
          cell.setCellValue(TWELVE_MONTHS.get(month)[column]);
          cell.setCellStyle(rand);
        }
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet of texts, numbers and dates. */
  public static byte[] xlsx(Object[]... rows) {
    return write(new XSSFWorkbook(), rows);
  }

  public static byte[] xls(Object[]... rows) {
    return write(new HSSFWorkbook(), rows);
  }

  static byte[] write(Workbook workbook, Object[]... rows) {
    try (workbook) {
      Sheet sheet = workbook.createSheet("Entries");
      for (int i = 0; i < rows.length; i++) {
        fill(sheet.createRow(i), rows[i]);
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      switch (values[i]) {
        case LocalDate day -> {
          CellStyle style = row.getSheet().getWorkbook().createCellStyle();
          style.setDataFormat((short) 14);
          cell.setCellStyle(style);
          cell.setCellValue(day);
        }
        case Number number -> cell.setCellValue(new BigDecimal(number.toString()).doubleValue());
        default -> cell.setCellValue(values[i].toString());
      }
    }
  }

  static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  public static byte[] lockedXlsx() {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(incomeAndExpenses());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] lockedXls() {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      return xls(new Object[] {"Date", "Amount"}, new Object[] {"2026-01-02", 3});
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** A ZIP of texts. */
  static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A workbook whose many shared texts need twenty times the memory of its size. It unpacks to less
   * than a hundred times its size, so the usual test for bombs lets it pass.
   */
  static byte[] memoryBomb(int texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "xl/workbook.xml", WORKBOOK);
      part(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\""
              + MAIN
              + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>"
              + (texts - 1)
              + "</v></c></row></sheetData></worksheet>");
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(("<sst xmlns=\"" + MAIN + "\">").getBytes(StandardCharsets.UTF_8));
      Random random = new Random(7);
      for (int i = 0; i < texts; i++) {
        char letter = i % 3 == 0 ? (char) ('a' + random.nextInt(26)) : 'x';
        zip.write(("<si><t>" + letter + "</t></si>").getBytes(StandardCharsets.UTF_8));
      }
      zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
          + KIND
          + "sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
          + KIND
          + "sharedStrings+xml\"/></Types>";
  private static final String WORKBOOK =
      "<workbook xmlns=\""
          + MAIN
          + "\" xmlns:r=\""
          + OFFICE
          + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Type=\""
          + OFFICE
          + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  /** A long table as text. */
  static byte[] longCsv(int rows) {
    StringBuilder text = new StringBuilder("Date,Description,Amount\n");
    for (int i = 0; i < rows; i++) {
      text.append("2026-01-").append(10 + i % 20).append(",row ").append(i).append(",-1.50\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
