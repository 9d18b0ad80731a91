package florin.bot.bench;

import florin.books.Books;
import florin.documents.Upload;
import florin.imports.ImportDraft;
import florin.imports.ImportReading;
import florin.imports.ImportRow;
import florin.ledger.EntryFilter;
import florin.ledger.EntryOrder;
import florin.people.Membership;
import florin.reports.Period;
import florin.reports.Reports;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What people look at, in a book of a thousand entries and in a large one. */
final class BenchBooks implements Part {
  private static final int SMALL = 1_000;
  private static final int AN_IMPORT = 100_000;
  private static final int WARM_UPS = 40;
  private static final int TIMES = 60;
  private static final int PAGE = 8;
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final Period YEAR = Period.year(Year.of(2026));
  private static final List<String> CATEGORIES =
      List.of("food", "rent", "travel", "health", "clothes", "gifts", "phone", "books");

  private final int large;

  BenchBooks(int large) {
    this.large = large;
  }

  @Override
  public String name() {
    return "books";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    try (var books = DurableBooks.open()) {
      Membership few = filled(books, "few", SMALL);
      Membership many = filled(books, "many", large);
      var looks = new LinkedHashMap<String, Function<Books, Object>>();
      looks.put("report", BenchBooks::report);
      looks.put("list", open -> page(open, EntryFilter.all(), Optional.empty()));
      looks.put("list.filtered", BenchBooks::filtered);
      looks.put("list.deep", BenchBooks::deep);
      for (var look : looks.entrySet()) {
        boolean report = look.getKey().equals("report");
        double small = median(books, few, look.getValue());
        double big = median(books, many, look.getValue());
        var note = "median of " + TIMES;
        figures.add(look.getKey() + ".small", small, "ms", "%,d entries; ".formatted(SMALL) + note);
        figures.add(
            look.getKey() + ".large",
            big,
            "ms",
            report ? "under 20" : "under 30",
            "%,d entries; ".formatted(large) + note);
        figures.add(
            look.getKey() + ".ratio", big / small, "x", report ? "under 1.5" : "under 2", "");
      }
    }
  }

  private static double median(DurableBooks books, Membership member, Function<Books, Object> look)
      throws Exception {
    return Repeated.of(WARM_UPS, TIMES, () -> books.read(member, look)).median();
  }

  /** A year by category and by month. */
  private static Object report(Books open) {
    return List.of(
        open.reports().make(Reports.EXPENSES_BY_CATEGORY, YEAR),
        open.reports().make(Reports.BY_MONTH, YEAR));
  }

  /** As a list in a chat: how many there are, what they come to, and a page of them. */
  private static Object page(Books open, EntryFilter filter, Optional<String> cursor) {
    return List.of(
        open.reports().count(filter),
        open.reports().sums(filter),
        open.ledger().list(filter, EntryOrder.NEWEST, cursor, PAGE));
  }

  private static Object filtered(Books open) {
    long category = open.categories().find("travel").orElseThrow().id();
    return page(
        open, EntryFilter.where().categories(java.util.Set.of(category)).build(), Optional.empty());
  }

  /** The page behind a day in the middle of the book. */
  private static Object deep(Books open) {
    return page(open, EntryFilter.all(), Optional.of(LAST.minusDays(500) + "_1"));
  }

  private static Membership filled(DurableBooks books, String name, int entries) {
    Membership owner = books.register("bench", name);
    for (int from = 0; from < entries; from += AN_IMPORT) {
      int first = from;
      int count = Math.min(AN_IMPORT, entries - from);
      books.as(
          owner,
          open -> {
            var upload =
                Upload.of((name + first).getBytes(StandardCharsets.UTF_8), "rows.csv", "text/csv");
            long document = open.documents().store(upload).id();
            var staged = open.imports().stage(draft(document, first, count));
            open.imports().addCategories(staged.number());
            return open.imports().book(staged.number(), true);
          });
    }
    return owner;
  }

  private static ImportDraft draft(long document, int first, int count) {
    List<ImportRow> rows =
        IntStream.range(first, first + count)
            .mapToObj(row ->
                new ImportRow(
                    "",
                    row + 1,
                    LAST.minusDays(row % 1_000),
                    "payment " + row,
                    BigDecimal.valueOf(-100 - row % 9_000, 2),
                    Optional.of(Currency.getInstance("EUR")),
                    Optional.of(CATEGORIES.get(row % CATEGORIES.size())),
                    Optional.empty(),
                    Optional.of("card"),
                    Optional.empty()))
            .toList();
    var reading = new ImportReading("", List.of(), List.of(), List.of(), Map.of());
    return new ImportDraft(document, reading, rows, List.of());
  }
}
