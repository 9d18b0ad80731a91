package florin.bot.files.invoice;

import florin.bot.files.reading.Reading;
import florin.bot.files.reading.Remark;
import florin.invoices.Certainty;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceSource;
import florin.invoices.InvoiceTotals;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invoice seen in pictures of its pages: no more than a draft, however well it adds up. */
final class Scan {

  static final int DOTS_PER_INCH = 200;
  static final int MOST_PAGES = 3;

  /** For all pages; the process has fifteen seconds unless a setting says otherwise. */
  private static final Duration LIMIT = Duration.ofSeconds(9);

  /** Gives the pages one by one, because two would not fit the memory. */
  interface Pictures {
    int count();

    /** Empty where the page is larger than may be painted. */
    Optional<BufferedImage> page(int index) throws IOException;
  }

  private final Tesseract tesseract;

  Scan(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  /** Empty where there are no words, or no invoice in them. */
  Optional<Reading> read(Pictures pictures, int dotsPerInch) throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<Page.Line> lines = new ArrayList<>();
    float height = 0;
    for (int i = 0; i < Math.min(pictures.count(), MOST_PAGES); i++) {
      Optional<BufferedImage> picture = pictures.page(i);
      if (picture.isEmpty()) {
        continue;
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Optional<String> table = tesseract.words(picture.get(), dotsPerInch, left);
      if (table.isEmpty()) {
        break;
      }
      lines.addAll(ScannedWords.lines(table.get(), dotsPerInch, i, lines.size()));
      height = Math.max(height, picture.get().getHeight() * 72f / dotsPerInch);
    }
    return lines.isEmpty()
        ? Optional.empty()
        : TextInvoice.of(new Page.Text(List.copyOf(lines), height)).map(Scan::reading);
  }

  private static Reading reading(InvoiceDraft draft) {
    InvoiceDraft unsure = unsure(draft);
    List<Remark> findings = new ArrayList<>(List.of(Remark.of("invoice.finding.scan")));
    findings.addAll(TextFindings.of(unsure));
    return new Reading.Invoice(unsure, findings);
  }

  private static InvoiceDraft unsure(InvoiceDraft draft) {
    InvoiceTotals totals = draft.totals();
    return new InvoiceDraft(
        InvoiceSource.SCAN,
        draft.kind(),
        unsure(draft.number()),
        unsure(draft.issued()),
        unsure(draft.due()),
        unsure(draft.seller()),
        unsure(draft.buyer()),
        unsure(draft.currency()),
        new InvoiceTotals(
            unsure(totals.net()),
            unsure(totals.tax()),
            unsure(totals.total()),
            unsure(totals.prepaid()),
            unsure(totals.payable()),
            totals.taxes(),
            totals.adjustments()),
        draft.lines(),
        draft.clues());
  }

  private static <T> Found<T> unsure(Found<T> found) {
    return found.isCertain() ? new Found<>(found.value(), Certainty.LIKELY, found.words()) : found;
  }
}
