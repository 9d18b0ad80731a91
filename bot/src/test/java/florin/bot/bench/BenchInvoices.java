package florin.bot.bench;

import florin.bot.files.invoice.InvoiceReader;
import florin.bot.files.invoice.NoRows;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Reading;
import florin.invoices.InvoiceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * From the bytes of an invoice to its fields, beside PDFBox's text extraction of the same bytes.
 */
final class BenchInvoices implements Part {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int WARM_UPS = 10;
  private static final int TIMES = 15;

  private final Path folder;

  BenchInvoices(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "invoices";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    if (!Files.isDirectory(folder)) {
      figures.missing("invoices", "there are no sample invoices; say SAMPLES=folder");
      return;
    }
    Map<String, byte[]> files = pagesOfText();
    List<Double> fields = new ArrayList<>();
    List<Double> text = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    // All files before any is timed, so that the first is as warm as the last.
    for (byte[] file : files.values()) {
      Repeated.of(WARM_UPS, 1, () -> read(file));
      Repeated.of(WARM_UPS, 1, () -> extract(file));
    }
    String worst = "";
    double most = 0;
    for (var entry : files.entrySet()) {
      byte[] file = entry.getValue();
      double reading = Repeated.of(2, TIMES, () -> read(file)).median();
      double extracting = Repeated.of(2, TIMES, () -> extract(file)).median();
      fields.add(reading);
      text.add(extracting);
      ratios.add(reading / extracting);
      if (reading / extracting > most) {
        most = reading / extracting;
        worst = entry.getKey();
      }
    }
    String note = files.size() + " text PDFs, median of the files' medians of " + TIMES;
    figures.add("invoice.fields", median(fields), "ms", note);
    figures.add("invoice.text", median(text), "ms", "PDFBox alone, the same bytes");
    figures.add("invoice.ratio", median(ratios), "x", "at most 2", "median of the files' ratios");
    figures.add(
        "invoice.ratio.sum",
        sum(fields) / sum(text),
        "x",
        "at most 2",
        "of the sums over all files; worst %.1f, %s".formatted(most, worst));
  }

  /** Those whose fields come from the words on the pages. */
  private Map<String, byte[]> pagesOfText() throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".pdf")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(path);
        if (read(bytes) instanceof Reading.Invoice invoice
            && invoice.draft().source() == InvoiceSource.PAGE_TEXT) {
          found.put(folder.relativize(path).toString(), bytes);
        }
      }
    }
    return found;
  }

  private static Reading read(byte[] file) throws IOException {
    return new InvoiceReader()
        .read(
            new FileContent(FileKind.PDF, "invoice.pdf", file),
            ReadOptions.on(TODAY, Currency.getInstance("EUR")),
            new NoRows());
  }

  private static String extract(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static double median(List<Double> values) {
    return Repeated.median(values.stream().mapToDouble(v -> v).toArray());
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(v -> v).sum();
  }
}
