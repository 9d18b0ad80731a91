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

  @Override
  public boolean accepts(FileKind kind, String fileName) {
    return kind == FileKind.PDF || kind == FileKind.XML;
  }

  @Override
  public Reading read(FileContent file, ReadOptions options, RowSink sink) throws IOException {
    return file.kind() == FileKind.XML ? xml(file.bytes()) : pdf(file.bytes());
  }

  private static Reading xml(byte[] bytes) throws IOException {
    if (!InvoiceXml.isInvoice(bytes)) {
      return new Reading.Refused(Remark.of(FileKind.XML.refusalKey()));
    }
    EInvoice invoice = InvoiceXml.read(bytes);
    return new Reading.Invoice(invoice.draft(), invoice.findings());
  }

  private static Reading pdf(byte[] bytes) throws IOException {
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
            ? new Reading.NoText(Remark.of("file.no-text"))
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
