package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.export.ExportFormat;
import florin.export.ExportOrder;
import florin.ledger.TestBook.House;
import florin.testing.Hledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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
    String what = "seed " + seed;
    assertThat(done(book, seed)).as(what).isGreaterThan(BusyPerson.STEPS);
    String turned = "select count(*) from action where kind = 'change_sign' and book_id = ";
    assertThat(house.number(turned + book.id)).as(what).isPositive();

    assertThat(book.differences()).as(what).isEmpty();
    Balances balances = book.balances();
    assertThat(balances.consistent()).as(what).isTrue();
    assertThat(sums(balances.locations()))
        .as(what)
        .isEqualTo(recomputed(book, Posting::location, SeveralAtOncePropertyTest::id));
    assertThat(sums(balances.buckets()))
        .as(what)
        .isEqualTo(recomputed(book, Posting::bucket, SeveralAtOncePropertyTest::id));
    assertThat(signs(balances)).as(what).isEqualTo(recomputed(book, Posting::sign, Enum::name));
    assertThat(house.number(CHANGED_SILENTLY + book.id)).as(what).isZero();
    EntryFilter all = EntryFilter.where().includeVoided(true).build();
    long entries = book.as(book.anna, books -> books.ledger().count(all));
    assertThat(house.number("select max(number) from entry where book_id = " + book.id))
        .as(what)
        .isEqualTo(entries);

    Hledger.required();
    String journal = journal(book);
    assertThat(Hledger.complaint(journal)).as(what).isEmpty();
    Map<String, BigDecimal> theirs = Hledger.balances(journal, "Assets");
    assertThat(theirs.values())
        .as(what)
        .containsExactlyInAnyOrderElementsOf(sums(balances.locations()).values());
    assertThat(Hledger.balances(journal, "--pivot", "bucket", "tag:bucket"))
        .as(what)
        .isEqualTo(byName(balances.buckets()));
  }

  /** How many steps of all people were not refused. */
  private static int done(TestBook book, long seed) throws InterruptedException {
    List<Callable<Integer>> people = new ArrayList<>();
    for (Actor actor : List.of(book.anna, book.mia, book.ben, book.cleo)) {
      var random = new Random(seed * 31 + people.size());
      people.add(() -> new BusyPerson(book, actor, random).act());
    }
    int done = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : pool.invokeAll(people)) {
        done += one.get();
      }
    } catch (ExecutionException broken) {
      throw new AssertionError("seed " + seed, broken.getCause());
    }
    return done;
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
}
