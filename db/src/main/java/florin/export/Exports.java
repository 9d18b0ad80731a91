package florin.export;

import static florin.sql.generated.Tables.BOOK;

import florin.history.History;
import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceOrder;
import florin.invoices.Invoices;
import florin.ledger.Categories;
import florin.ledger.Category;
import florin.ledger.Entry;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.ledger.Ledger;
import florin.ledger.Location;
import florin.ledger.Locations;
import florin.money.Rate;
import florin.money.Rates;
import florin.reports.Period;
import florin.reports.Reports;
import florin.sql.Tx;
import florin.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/**
 * Writes what the actor sees of the book as files. Entries are read a page at a time and written as
 * they come, so the memory taken does not grow with the book; open a {@link
 * florin.books.Database#snapshot} for it, in which all pages are of the same moment.
 */
public final class Exports {
  /**
   * The tables an archive holds row by row. What is left out is computed from them (totals) or lies
   * beside them as files (the bytes of documents).
   */
  public static final List<String> ARCHIVED_TABLES =
      List.of(
          "book",
          "member",
          "location",
          "bucket",
          "category",
          "payment_method",
          "customer",
          "rate",
          "entry",
          "posting",
          "document",
          "import",
          "import_row",
          "import_problem",
          "invoice",
          "invoice_line",
          "invoice_lesson",
          "schedule",
          "action",
          "change");

  private final Tx tx;
  private final Ledger ledger;
  private final Invoices invoices;
  private final Reports reports;
  private final Locations locations;
  private final Categories categories;
  private final Rates rates;

  public Exports(Tx tx, History history) {
    this.tx = tx;
    this.ledger = new Ledger(tx, history);
    this.invoices = new Invoices(tx, history);
    this.reports = new Reports(tx);
    this.locations = new Locations(tx, history);
    this.categories = new Categories(tx, history);
    this.rates = new Rates(tx, history);
  }

  /**
   * Writes the entries, oldest first. The sink stays open.
   *
   * @throws IOException what the sink throws; it may come as an {@link
   *     java.io.UncheckedIOException}
   */
  public void write(ExportOrder order, OutputStream sink) throws IOException {
    switch (order.format()) {
      case XLSX -> new EntryWorkbook(this, order, words(order)).write(sink);
      case CSV -> new EntryTable(this, order, words(order)).write(sink);
      case JOURNAL -> new EntryJournal(this, order, sink).write();
    }
  }

  /**
   * Writes invoices in the order of their list. The sink stays open.
   *
   * @param zone where the reader lives
   * @throws IllegalArgumentException for a journal, which knows no invoices
   * @throws IOException as for {@link #write}
   */
  public void invoices(
      ExportFormat format,
      InvoiceFilter filter,
      InvoiceOrder order,
      Messages reader,
      ZoneId zone,
      OutputStream sink)
      throws IOException {
    var file = new InvoiceFile(invoices, filter, order, reader, zone);
    switch (format) {
      case XLSX -> file.workbook(sink);
      case CSV -> file.csv(sink);
      case JOURNAL -> throw new IllegalArgumentException("a journal of invoices");
    }
  }

  /**
   * Writes everything the actor sees of the book into one folder of an archive, which stays open
   * for others.
   *
   * @throws IOException what the archive throws; it may come as an {@link
   *     java.io.UncheckedIOException}
   */
  public void archive(ZipOutputStream zip, String folder, Locale reader) throws IOException {
    new BookArchive(this, tx, zip, folder).write(reader);
  }

  Ledger ledger() {
    return ledger;
  }

  Reports reports() {
    return reports;
  }

  String bookName() {
    return tx.sql()
        .select(BOOK.NAME)
        .from(BOOK)
        .where(BOOK.ID.eq(tx.bookId()))
        .fetchSingle()
        .value1();
  }

  /** Archived ones too, in the order they came. */
  List<Location> locations() {
    return Stream.concat(locations.list().stream(), locations.archived().stream())
        .sorted(Comparator.comparing(Location::id))
        .toList();
  }

  /** Archived ones too, in the order they came. */
  List<Category> categories() {
    return Stream.concat(categories.list().stream(), categories.archived().stream())
        .sorted(Comparator.comparing(Category::id))
        .toList();
  }

  /** Those of the currencies the book counts something in, newest first. */
  List<Rate> rates() {
    return rates.counted().stream()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .flatMap(currency -> rates.of(currency).stream())
        .toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(tx.now(), ZoneOffset.UTC);
  }

  /** The days of the order, or from the first entry to the last; empty where there is none. */
  Optional<Period> days(ExportOrder order) {
    return order
        .period()
        .or(() ->
            end(order.entries(), EntryOrder.OLDEST)
                .flatMap(first ->
                    end(order.entries(), EntryOrder.NEWEST).map(last -> Period.span(first, last))));
  }

  private Optional<LocalDate> end(EntryFilter filter, EntryOrder order) {
    List<Entry> one = ledger.list(filter, order, Optional.empty(), 1).rows();
    return one.stream().findFirst().map(Entry::date);
  }

  private static Messages words(ExportOrder order) {
    return Messages.in(order.locale());
  }
}
