package florin.bot.files.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.FileLimits;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.invoices.Certainty;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are pictures, with a program that sees words in them and without one. */
final class ScansTest {

  /** Of a page at 200 dots per inch: left, top, width and height of words, as Tesseract prints. */
  private static final String SEEN =
      table("140 150 160 30 Invoice", "320 150 90 30 INV-7")
          + table("140 240 70 28 Date:", "230 240 40 28 14", "280 240 90 28 March")
          + table("380 240 70 28 2026", "140 330 60 28 Net", "700 331 100 28 100.00")
          + table("820 330 70 28 EUR", "140 390 60 28 VAT", "710 392 90 28 20.00")
          + table("820 390 70 28 EUR", "140 450 70 28 Total", "700 451 100 28 120.00")
          + table("820 450 70 28 EUR", "900 20 8 8 ~");

  @TempDir private Path folder;

  @Test
  void whatIsSeenInAPictureIsADraftHoweverWellItAddsUp() throws IOException {
    Reading reading = read(program("cat > /dev/null; cat " + table(SEEN)), FileKind.PDF, scan());

    InvoiceDraft draft = ((Reading.Invoice) reading).draft();
    assertThat(draft.source()).isEqualTo(InvoiceSource.SCAN);
    assertThat(draft.number().value()).contains("INV-7");
    assertThat(draft.issued().value()).contains(LocalDate.of(2026, 3, 14));
    assertThat(draft.totals().net().value()).contains(new BigDecimal("100.00"));
    assertThat(draft.totals().total().value()).contains(new BigDecimal("120.00"));
    assertThat(draft.totals().total().certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(((Reading.Invoice) reading).findings()).contains(Remark.of("invoice.finding.scan"));
  }

  @Test
  void aPhotoIsReadTheSameWay() throws IOException {
    Reading reading =
        read(program("cat > /dev/null; cat " + table(SEEN)), FileKind.IMAGE, picture());
    assertThat(((Reading.Invoice) reading).draft().source()).isEqualTo(InvoiceSource.SCAN);
  }

  @Test
  void withoutTheProgramAPersonHasToType() throws IOException {
    assertThat(read(Optional.empty(), FileKind.PDF, scan())).isEqualTo(noText());
    assertThat(new InvoiceReader(Optional.empty()).accepts(FileKind.IMAGE, "")).isFalse();
  }

  @Test
  void aProgramThatFailsOrSeesNothingLeavesTheScanToAPerson() throws IOException {
    assertThat(read(program("exit 1"), FileKind.PDF, scan())).isEqualTo(noText());
    assertThat(read(program("cat > /dev/null"), FileKind.PDF, scan())).isEqualTo(noText());
  }

  @Test
  void thePictureOfNothingIsTurnedAway() throws IOException {
    assertThat(read(program("cat > /dev/null"), FileKind.IMAGE, picture()))
        .isEqualTo(new Reading.Refused(Remark.of("file.kind.image")));
  }

  @Test
  void aProgramThatTakesTooLongIsEnded() throws IOException {
    Optional<Tesseract> slow = program("exec sleep 60");
    BufferedImage page = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(slow.orElseThrow().words(page, 200, Duration.ofMillis(300))).isEmpty();
  }

  @Test
  void itKnowsNothingOfItsParent() throws IOException {
    Optional<Tesseract> env = program("env");
    BufferedImage page = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(env.orElseThrow().words(page, 200, Duration.ofSeconds(5)).orElseThrow())
        .contains("OMP_THREAD_LIMIT=1")
        .doesNotContain("HOME=", "USER=", "FLORIN");
  }

  @Test
  void theProgramThatIsInstalledReadsAPrintedPage() throws IOException {
    Optional<Tesseract> installed = Tesseract.installed();
    Assumptions.assumeTrue(installed.isPresent(), "Tesseract is not installed");

    Reading reading = read(installed, FileKind.PDF, scan());

    assertThat(reading).isInstanceOf(Reading.Invoice.class);
    InvoiceDraft draft = ((Reading.Invoice) reading).draft();
    assertThat(draft.source()).isEqualTo(InvoiceSource.SCAN);
    assertThat(draft.number().value()).contains("INV-7");
    assertThat(draft.issued().value()).contains(LocalDate.of(2026, 3, 14));
    assertThat(draft.totals().total().value()).contains(new BigDecimal("120.00"));
  }

  @Test
  void theConfinedParserReadsScansToo() throws IOException {
    Assumptions.assumeTrue(Tesseract.installed().isPresent(), "Tesseract is not installed");
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));

    try (var files = new florin.bot.files.Files(FileLimits.standard())) {
      assertThat(files.read(scan(), "a.pdf", options)).isInstanceOf(FileOutcome.Invoice.class);
      assertThat(files.read(picture(), "a.png", options)).isInstanceOf(FileOutcome.Invoice.class);
    }
  }

  private static String table(String... words) {
    StringBuilder rows = new StringBuilder();
    for (String word : words) {
      String[] cells = word.split(" ", 5);
      rows.append("5\t1\t1\t1\t1\t1\t")
          .append(String.join("\t", cells[0], cells[1], cells[2], cells[3], "91.5", cells[4]))
          .append('\n');
    }
    return rows.toString();
  }

  private String table(String rows) throws IOException {
    return Files.writeString(folder.resolve("seen.tsv"), rows).toString();
  }

  /** A stand-in that knows one language. */
  private Optional<Tesseract> program(String script) throws IOException {
    String list = "[ \"$1\" = --list-langs ] && { echo eng; exit; }\n";
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + list + script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Optional.of(new Tesseract(program));
  }

  private static byte[] scan() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, printed()), 0, 0, 595, 842);
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(printed(), "png", out);
    return out.toByteArray();
  }

  private static BufferedImage printed() throws IOException {
    try (Drawing page = Drawing.start(false)) {
      page.text(50, 60, 16, "Invoice INV-7").text(50, 100, "Date: 14 March 2026");
      page.text(300, 160, "Net").right(545, 160, "100.00 EUR");
      page.text(300, 180, "VAT 20%").right(545, 180, "20.00 EUR");
      page.text(300, 200, "Total").right(545, 200, "120.00 EUR");
      try (PDDocument document = Loader.loadPDF(page.bytes())) {
        return new PDFRenderer(document).renderImageWithDPI(0, 200);
      }
    }
  }

  private static Reading noText() {
    return new Reading.NoText(Remark.of("file.no-text"));
  }

  private static Reading read(Optional<Tesseract> tesseract, FileKind kind, byte[] bytes)
      throws IOException {
    ReadOptions options = ReadOptions.on(LocalDate.of(2026, 11, 21), Currency.getInstance("EUR"));
    return new InvoiceReader(tesseract)
        .read(new FileContent(kind, "", bytes), options, new NoRows());
  }
}
