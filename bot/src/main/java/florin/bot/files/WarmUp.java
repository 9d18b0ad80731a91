package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reads tiny files while nobody waits, so that the classes are loaded when somebody does. */
final class WarmUp {

  private static final String NAMESPACES =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  /** Without a table of its objects, which a reader has to be able to do without. */
  private static final String PAGE =
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R\
      /Resources<</Font<</F 4 0 R>>>>>> endobj
      4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      5 0 obj <</Length 150>> stream
      BT /F 10 Tf 50 800 Td (Invoice number: A-1) Tj 0 -20 Td (Date: 1 May 2026) Tj\
       0 -20 Td (Net 1.00) Tj 0 -20 Td (VAT 0.20) Tj 0 -20 Td (Total 1.20) Tj ET
      endstream endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """;

  private final ParserMain parser;
  private final JsonFactory factory;

  WarmUp(ParserMain parser, JsonFactory factory) {
    this.parser = parser;
    this.factory = factory;
  }

  void run() throws IOException {
    read(FileKind.CSV, "Date;Text;Amount\n01.02.2026;tea;-1,50\n".getBytes(StandardCharsets.UTF_8));
    read(FileKind.XLSX, workbook());
  }

  /** Takes longer than the tables, and most files are tables: it runs beside their reading. */
  void documents() throws IOException {
    read(FileKind.PDF, PAGE.getBytes(StandardCharsets.US_ASCII));
  }

  private void read(FileKind kind, byte[] bytes) throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.EPOCH, Currency.getInstance("EUR"));
    AnswerWriter nowhere = new AnswerWriter(OutputStream.nullOutputStream(), factory);
    nowhere.end(parser.read(new Request(new FileContent(kind, "", bytes), options), nowhere));
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook"
              + NAMESPACES
              + "><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\""
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet"
              + NAMESPACES
              + "><sheetData><row r=\"1\">"
              + text("A1", "Month")
              + text("B1", "Income")
              + text("C1", "Expenses")
              + "</row><row r=\"2\">"
              + text("A2", "Jan")
              + "<c r=\"B2\"><v>2</v></c><c r=\"C2\"><v>1</v></c></row></sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static String text(String cell, String text) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
