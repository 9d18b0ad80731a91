package florin.ledger;

import static florin.ledger.TestBook.TODAY;

import florin.books.Books;
import florin.documents.Upload;
import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.imports.Import;
import florin.imports.ImportDraft;
import florin.imports.ImportReading;
import florin.imports.ImportRow;
import florin.ledger.TestBook.House;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A program that books an import of many rows, exports and undoes it, and prints how long each
 * took.
 */
final class LoadFigures {
  private LoadFigures() {}

  /**
   * @param args how many rows; a hundred thousand where nothing is said
   */
  public static void main(String[] args) throws Exception {
    int rows = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    try (var house = new House()) {
      TestBook book = house.book();
      ImportDraft draft = draft(book, rows);
      Import staged = timed(book, "stage", rows, books -> books.imports().stage(draft));
      timed(book, "book", rows, books -> books.imports().book(staged.number(), true));
      for (ExportFormat format : ExportFormat.values()) {
        timed(book, "export " + format.extension(), rows, books -> export(books, format));
      }
      timed(book, "undo import", rows, books -> books.imports().undo(staged.number()));
      timed(book, "redo", rows, books -> books.history().redo());
      timed(book, "undo", rows, books -> books.history().undo());
      timed(book, "check", rows, books -> books.checks().differences());
    }
    System.exit(0);
  }

  private static ImportDraft draft(TestBook book, int count) {
    long document =
        book.as(
            book.anna,
            books ->
                books
                    .documents()
                    .store(
                        Upload.of("rows".getBytes(StandardCharsets.UTF_8), "rows.csv", "text/csv"))
                    .id());
    List<ImportRow> rows =
        IntStream.rangeClosed(1, count)
            .mapToObj(row ->
                new ImportRow(
                    "",
                    row,
                    TODAY.minusDays(row % 1000),
                    "row " + row,
                    BigDecimal.valueOf(-100 - row % 9000, 2),
                    Optional.of(Currency.getInstance("EUR")),
                    Optional.of(row % 2 == 0 ? "food" : "travel"),
                    Optional.empty(),
                    Optional.of("card"),
                    Optional.empty()))
            .toList();
    var reading = new ImportReading("", List.of(), List.of(), List.of(), Map.of());
    return new ImportDraft(document, reading, rows, List.of());
  }

  private static Long export(Books books, ExportFormat format) {
    var sink = new Counted();
    try {
      books.exports().write(ExportOrder.everything(format, Locale.ENGLISH), sink);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return sink.bytes;
  }

  private static <T> T timed(TestBook book, String what, int rows, Function<Books, T> work) {
    long began = System.nanoTime();
    T result = book.as(book.anna, work);
    System.out.printf(
        "%,d rows: %s in %d ms%n", rows, what, (System.nanoTime() - began) / 1_000_000);
    return result;
  }

  /** Takes bytes and keeps only their number. */
  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int count) {
      bytes += count;
    }
  }
}
