package florin.bot.files.invoice;

import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.FileReader;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.RowSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads invoices. Structured data decide where a file has them; the words on the pages are read
 * only where it has none, or to see whether they tell the same.
 */
public final class InvoiceReader implements FileReader {

  private final Optional<Scan> scan;

  /** Reads pictures too where Tesseract is installed. */
  public InvoiceReader() {
    this(Tesseract.installed());
  }

  InvoiceReader(Optional<Tesseract> tesseract) {
    this.scan = tesseract.map(Scan::new);
  }

  @Override
  public boolean accepts(FileKind kind, String fileName) {
    return kind == FileKind.PDF
        || kind == FileKind.XML
        || (kind == FileKind.IMAGE && scan.isPresent());
  }

  @Override
  public Reading read(FileContent file, ReadOptions options, RowSink sink) throws IOException {
    if (file.kind() == FileKind.IMAGE) {
      return picture(file.bytes());
    }
    return file.kind() == FileKind.XML ? xml(file.bytes()) : pdf(file.bytes());
  }

  private Reading picture(byte[] bytes) throws IOException {
    Optional<Reading> seen = Optional.empty();
    if (scan.isPresent()) {
      seen = scan.get().read(new Picture(bytes), Scan.DOTS_PER_INCH);
    }
    return seen.orElseGet(() -> new Reading.Refused(Remark.of(FileKind.IMAGE.refusalKey())));
  }

  /** A picture in which no invoice is seen stays one for a person to read. */
  private Reading scanned(Pdf pdf) throws IOException {
    Optional<Reading> seen = Optional.empty();
    if (scan.isPresent()) {
      seen = scan.get().read(pdf.pictures(), Scan.DOTS_PER_INCH);
    }
    return seen.orElseGet(() -> new Reading.NoText(Remark.of("file.no-text")));
  }

  private static Reading xml(byte[] bytes) throws IOException {
    if (!InvoiceXml.isInvoice(bytes)) {
      return new Reading.Refused(Remark.of(FileKind.XML.refusalKey()));
    }
    EInvoice invoice = InvoiceXml.read(bytes);
    return new Reading.Invoice(invoice.draft(), invoice.findings());
  }

  private Reading pdf(byte[] bytes) throws IOException {
    try (Pdf pdf = Pdf.open(bytes)) {
      Optional<EInvoice> structured = structured(pdf);
      if (structured.isPresent()) {
        EInvoice invoice = structured.get();
        List<Remark> findings = new ArrayList<>(invoice.findings());
        findings.addAll(PageComparison.differences(invoice.draft(), pdf.pages()));
        return new Reading.Invoice(invoice.draft(), findings);
      }
      Page.Text text = pdf.pages();
      if (text.isEmpty()) {
        return pdf.hasPictures()
            ? scanned(pdf)
            : new Reading.NothingToBook(Remark.of("file.no-invoice"));
      }
      return TextInvoice.of(text)
          .<Reading>map(draft -> new Reading.Invoice(draft, TextFindings.of(draft)))
          .orElseGet(() -> new Reading.NothingToBook(Remark.of("file.no-invoice")));
    } catch (InvalidPasswordException locked) {
      return new Reading.Refused(Remark.of("file.encrypted"));
    } catch (NoClassDefFoundError missing) {
      if (isForCertificates(missing)) {
        return new Reading.Refused(Remark.of("file.encrypted"));
      }
      throw missing;
    }
  }

  /** PDFBox asks for Bouncy Castle only where a file is locked for the holder of a certificate. */
  private static boolean isForCertificates(NoClassDefFoundError missing) {
    return String.valueOf(missing.getMessage()).startsWith("org/bouncycastle/");
  }

  /** Of several attachments the first that holds an invoice; a damaged one counts as none. */
  private static Optional<EInvoice> structured(Pdf pdf) {
    for (byte[] attachment : pdf.attachments()) {
      if (InvoiceXml.isInvoice(attachment)) {
        try {
          return Optional.of(InvoiceXml.read(attachment));
        } catch (IOException damaged) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
