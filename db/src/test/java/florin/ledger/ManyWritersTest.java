package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.ledger.TestBook.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ManyWritersTest {
  private static final int WRITERS = 8;
  private static final int EACH = 12;
  private static final int MANY = 10_000;

  private static House house;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @Test
  void eightWritersOfOneBookLoseNothingAndNeverBlockEachOtherForever() throws Exception {
    TestBook book = house.book();
    Entry shared = book.expense(book.anna, "1");
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Actor actor = List.of(book.anna, book.mia, book.ben, book.cleo).get(writer % 4);
      writers.add(() -> write(book, actor, shared.number()));
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> done : pool.invokeAll(writers)) {
        assertThat(done.get()).isEqualTo(EACH);
      }
    }

    int edits = WRITERS / 2 * EACH;
    Entry last = book.as(book.anna, books -> books.ledger().find(shared.number())).orElseThrow();
    assertThat(last.version()).isEqualTo(1 + edits);
    assertThat(last.amount()).isEqualTo(eur("" + (1 + edits)));
    long entries = book.as(book.anna, books -> books.ledger().count(EntryFilter.all()));
    assertThat(entries).isEqualTo(1 + WRITERS * EACH);
    assertThat(house.number("select max(number) from entry where book_id = " + book.id))
        .isEqualTo(1 + WRITERS * EACH);
    assertThat(book.in(book.cash)).isEqualTo(eur("-" + (1 + edits + WRITERS * EACH * 2)));
    assertThat(book.differences()).isEmpty();
  }

  /**
   * Each records, moves things about and, where allowed, adds one to an entry all of them work on.
   */
  private static int write(TestBook book, Actor actor, int shared) {
    for (int turn = 0; turn < EACH; turn++) {
      Entry own =
          book.record(
              actor, EntryDraft.expense(eur("2"), TODAY.minusDays(turn), "x").category(book.food));
      book.as(
          actor,
          books -> books.ledger().edit(own.number(), EntryChange.none().category(book.travel)));
      if (actor.seesAll()) {
        book.as(
            actor,
            books -> {
              books.ledger().edit(own.number(), EntryChange.none().description("y"));
              var now = books.ledger().find(shared).orElseThrow();
              var more =
                  EntryChange.none().amount(now.amount().plus(eur("1"))).ifVersion(now.version());
              return books.ledger().edit(shared, more);
            });
      }
    }
    return EACH;
  }

  @Test
  void tenThousandEntriesAreBookedAndUndoneAtOnce() {
    TestBook book = house.book();
    List<EntryDraft> drafts =
        IntStream.range(0, MANY)
            .mapToObj(row ->
                EntryDraft.expense(
                        eur("" + (1 + row % 90)), TODAY.minusDays(row % 700), "row " + row)
                    .labels(
                        Labels.NONE
                            .category(row % 2 == 0 ? book.food : book.travel)
                            .method(book.card)))
            .toList();
    Recorded recorded =
        timed("record", () -> book.as(book.anna, books -> books.ledger().record(drafts)));
    assertThat(recorded.count()).isEqualTo(MANY);
    var total = book.in(book.cash);
    assertThat(timed("undo", () -> book.as(book.anna, books -> books.history().undo())).restored())
        .isEqualTo(MANY);
    assertThat(book.in(book.cash)).isEqualTo(eur("0"));
    assertThat(timed("redo", () -> book.as(book.anna, books -> books.history().redo())).restored())
        .isEqualTo(MANY);
    assertThat(book.in(book.cash)).isEqualTo(total);
    EntryChange change = EntryChange.none().category(book.travel);
    assertThat(
            timed(
                    "edit",
                    () ->
                        book.as(
                            book.anna, books -> books.ledger().editAll(EntryFilter.all(), change)))
                .count())
        .isEqualTo(MANY);
    assertThat(
            timed("undo of edit", () -> book.as(book.anna, books -> books.history().undo()))
                .restored())
        .isEqualTo(MANY);
    assertThat(
            timed(
                    "void",
                    () -> book.as(book.anna, books -> books.ledger().voidAll(EntryFilter.all())))
                .count())
        .isEqualTo(MANY);
    assertThat(timed("check", book::differences)).isEmpty();
  }

  private static <T> T timed(String what, Callable<T> work) {
    long start = System.nanoTime();
    try {
      T result = work.call();
      System.out.printf(
          "%,d entries: %s in %d ms%n",
          MANY, what, Duration.ofNanos(System.nanoTime() - start).toMillis());
      return result;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
