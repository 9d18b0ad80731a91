package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Refused;
import florin.books.Books;
import florin.documents.Upload;
import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.imports.ImportDraft;
import florin.imports.ImportReading;
import florin.imports.ImportRow;
import florin.ledger.TestBook.House;
import florin.money.Money;
import florin.testing.Hledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four people do to one book whatever can be done to it, all at the same time and each in an order
 * of their own. Whatever the interleaving, nothing fails, no number is lost, every sum agrees with
 * the entries, and so does what hledger makes of the exported journal.
 */
final class SeveralAtOncePropertyTest {
  private static final int STEPS = 45;

  /** Entries that have changed more often, or less, than the history says. */
  private static final String CHANGED_SILENTLY =
      """
      select count(*) from entry e
       where e.version - 1 <> (select count(*) from change c where c.book_id = e.book_id
                                  and c.subject = 'ENTRY' and c.row_id = e.id and c.before is not null)
         and e.book_id =\
      """
          + " ";

  private static House house;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theBooksAgreeWithThemselvesAndWithHledger(long seed) throws Exception {
    TestBook book = house.book();
    List<Callable<Integer>> people = new ArrayList<>();
    for (Actor actor : List.of(book.anna, book.mia, book.ben, book.cleo)) {
      people.add(() -> new Somebody(book, actor, new Random(seed * 31 + people.size())).act());
    }
    int done = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : pool.invokeAll(people)) {
        done += one.get();
      }
    }
    assertThat(done).isGreaterThan(STEPS);
    String turned = "select count(*) from action where kind = 'change_sign' and book_id = ";
    assertThat(house.number(turned + book.id)).isPositive();

    assertThat(book.differences()).isEmpty();
    Balances balances = book.balances();
    assertThat(balances.consistent()).isTrue();
    assertThat(sums(balances.locations()))
        .isEqualTo(recomputed(book, Posting::location, SeveralAtOncePropertyTest::id));
    assertThat(sums(balances.buckets()))
        .isEqualTo(recomputed(book, Posting::bucket, SeveralAtOncePropertyTest::id));
    assertThat(signs(balances)).isEqualTo(recomputed(book, Posting::sign, Enum::name));
    assertThat(house.number(CHANGED_SILENTLY + book.id)).isZero();
    EntryFilter all = EntryFilter.where().includeVoided(true).build();
    long entries = book.as(book.anna, books -> books.ledger().count(all));
    assertThat(house.number("select max(number) from entry where book_id = " + book.id))
        .isEqualTo(entries);

    Hledger.required();
    String journal = journal(book);
    assertThat(Hledger.complaint(journal)).isEmpty();
    Map<String, BigDecimal> theirs = Hledger.balances(journal, "Assets");
    assertThat(theirs.values())
        .containsExactlyInAnyOrderElementsOf(sums(balances.locations()).values());
    assertThat(Hledger.balances(journal, "--pivot", "bucket", "tag:bucket"))
        .isEqualTo(byName(balances.buckets()));
  }

  private static String id(Named row) {
    return Long.toString(row.id());
  }

  private static <T> Map<String, BigDecimal> recomputed(
      TestBook book, Function<Posting, T> by, Function<T, String> called) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    book.as(
        book.anna,
        books -> {
          books
              .ledger()
              .each(
                  EntryFilter.all(),
                  entry ->
                      entry
                          .postings()
                          .forEach(posting ->
                              sums.merge(
                                  called.apply(by.apply(posting))
                                      + " "
                                      + posting.amount().currency(),
                                  posting.amount().amount(),
                                  BigDecimal::add)));
          return true;
        });
    return plain(sums);
  }

  private static Map<String, BigDecimal> sums(List<Balances.Line> lines) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    lines.forEach(line ->
        sums.merge(
            line.what().id() + " " + line.amount().currency(),
            line.amount().amount(),
            BigDecimal::add));
    return plain(sums);
  }

  private static Map<String, BigDecimal> signs(Balances balances) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Balances.Signs line : balances.signs()) {
      String currency = " " + line.total().currency();
      sums.put(Sign.POSITIVE + currency, line.positive().amount());
      sums.put(Sign.NEGATIVE + currency, line.negative().amount());
      sums.put(Sign.NEUTRAL + currency, line.neutral().amount());
    }
    return plain(sums);
  }

  private static Map<String, BigDecimal> byName(List<Balances.Line> lines) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    lines.forEach(line ->
        sums.merge(
            line.what().name() + " " + line.amount().currency(),
            line.amount().amount(),
            BigDecimal::add));
    return plain(sums);
  }

  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
    sums.values().removeIf(sum -> sum.signum() == 0);
    sums.replaceAll((_, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  private static String journal(TestBook book) {
    return house.database.snapshot(
        book.anna,
        books -> {
          var sink = new ByteArrayOutputStream();
          try {
            books
                .exports()
                .write(ExportOrder.everything(ExportFormat.JOURNAL, Locale.ENGLISH), sink);
          } catch (IOException memory) {
            throw new UncheckedIOException(memory);
          }
          return sink.toString(StandardCharsets.UTF_8);
        });
  }

  /** One of the people, who knows what others do only from the book. */
  private record Somebody(TestBook book, Actor actor, Random random) {

    /** How many steps were not refused. */
    int act() {
      int done = 0;
      for (int step = 0; step < STEPS; step++) {
        try {
          int what = random.nextInt(16);
          String name = actor.personId() + "-" + step;
          book.as(actor, books -> step(books, what, name));
          done++;
        } catch (Refused expected) {
          // What somebody else archived or changed meanwhile cannot be used any more.
        }
      }
      return done;
    }

    private boolean step(Books books, int what, String name) {
      Ledger ledger = books.ledger();
      switch (what) {
        case 0, 1, 2 -> ledger.record(draft(books, name));
        case 3 ->
            ledger.record(
                IntStream.range(0, 3).mapToObj(row -> draft(books, name + "." + row)).toList());
        case 4, 5 ->
            ledger.edit(someNumber(ledger), EntryChange.none().amount(amount()).at(place(books)));
        case 6 -> ledger.voidEntry(someNumber(ledger));
        case 7 -> ledger.restore(someNumber(ledger));
        case 8 -> {
          EntryFilter filter = EntryFilter.where().text(actor.personId() + "-").build();
          ledger.editAll(filter, EntryChange.none().at(Place.bucket(anyBucket(books))));
        }
        case 9 -> books.history().undo();
        case 10 -> books.history().redo();
        case 11 -> importRows(books, name);
        case 12 -> furnish(books, name);
        case 13, 14 -> changeSign(books);
        default -> archive(books);
      }
      return true;
    }

    private void importRows(Books books, String name) {
      var file =
          books
              .documents()
              .store(Upload.of(name.getBytes(StandardCharsets.UTF_8), name, "text/csv"));
      List<ImportRow> rows =
          IntStream.rangeClosed(1, 5)
              .mapToObj(row ->
                  new ImportRow(
                      "",
                      row,
                      TODAY.minusDays(random.nextInt(40)),
                      name + " row " + row,
                      BigDecimal.valueOf(2L * random.nextInt(9000) - 8999L, 2),
                      Optional.of(Currency.getInstance("EUR")),
                      Optional.of("food"),
                      Optional.empty(),
                      Optional.of("card"),
                      Optional.empty()))
              .toList();
      var reading = new ImportReading("", List.of(), List.of(), List.of(), Map.of());
      int number =
          books.imports().stage(new ImportDraft(file.id(), reading, rows, List.of())).number();
      books.imports().book(number, true);
      if (random.nextInt(3) == 0) {
        books.imports().undo(number);
      }
    }

    private void furnish(Books books, String name) {
      switch (random.nextInt(3)) {
        case 0 -> books.locations().add("Place " + name, true, Currency.getInstance("EUR"));
        case 1 -> books.buckets().add("Bucket " + name);
        default ->
            books
                .categories()
                .add("Category " + name, random.nextBoolean() ? Sign.NEGATIVE : Sign.POSITIVE);
      }
    }

    private void archive(Books books) {
      switch (random.nextInt(3)) {
        case 0 -> {
          List<Long> ids =
              books.locations().list().stream()
                  .filter(place -> place.currency().getCurrencyCode().equals("EUR"))
                  .map(Location::id)
                  .toList();
          books.locations().archive(any(ids), Optional.of(any(ids)));
        }
        case 1 -> {
          List<Long> ids = books.buckets().list().stream().map(Bucket::id).toList();
          books.buckets().archive(any(ids), Optional.of(any(ids)));
        }
        default -> {
          List<Category> all = books.categories().list();
          Category one = all.get(random.nextInt(all.size()));
          List<Long> alike =
              all.stream().filter(c -> c.sign() == one.sign()).map(Category::id).toList();
          books.categories().archive(one.id(), Optional.of(any(alike)));
        }
      }
    }

    private void changeSign(Books books) {
      List<Long> ids = books.categories().list().stream().map(Category::id).toList();
      books.categories().changeSign(any(ids), Sign.values()[random.nextInt(3)]);
    }

    private EntryDraft draft(Books books, String name) {
      var date = TODAY.minusDays(random.nextInt(40));
      Place place = place(books);
      List<Category> all = books.categories().list();
      Category category = all.get(random.nextInt(all.size()));
      return switch (random.nextInt(7)) {
        case 0 -> EntryDraft.income(amount(), date, name).at(place).category(category.id());
        case 1 ->
            EntryDraft.of(EntryKind.LOAN, amount(), date, name)
                .flow(random.nextBoolean() ? Flow.IN : Flow.OUT)
                .labels(Labels.NONE.with("Friend " + random.nextInt(3)))
                .at(place);
        case 2 -> EntryDraft.of(EntryKind.OPENING, amount(), date, name).at(place);
        case 3 -> EntryDraft.transfer(amount(), date, name, place, Destination.to(place(books)));
        case 4 ->
            EntryDraft.transfer(
                amount(),
                date,
                name,
                place,
                new Destination(
                    Place.location(book.dollars), Optional.of(Money.of(amount().amount(), "USD"))));
        case 5 -> EntryDraft.of(EntryKind.REFUND, amount(), date, name).at(place);
        default -> EntryDraft.expense(amount(), date, name).at(place).category(category.id());
      };
    }

    private Place place(Books books) {
      List<Long> ids =
          books.locations().list().stream()
              .filter(place -> place.currency().getCurrencyCode().equals("EUR"))
              .map(Location::id)
              .toList();
      return Place.location(any(ids)).inBucket(anyBucket(books));
    }

    private long anyBucket(Books books) {
      return any(books.buckets().list().stream().map(Bucket::id).toList());
    }

    private int someNumber(Ledger ledger) {
      EntryFilter filter = EntryFilter.where().includeVoided(true).kinds(Set.of()).build();
      return 1 + random.nextInt((int) Math.max(1, ledger.count(filter)));
    }

    private Money amount() {
      return Money.of(BigDecimal.valueOf(1 + random.nextInt(100_000), 2), "EUR");
    }

    private long any(List<Long> ids) {
      if (ids.isEmpty()) {
        throw new Refused("test.nothing");
      }
      return ids.get(random.nextInt(ids.size()));
    }
  }
}
