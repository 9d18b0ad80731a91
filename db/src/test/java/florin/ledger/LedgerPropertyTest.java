package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Refused;
import florin.history.Undone;
import florin.ledger.TestBook.House;
import florin.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do in whatever order, the books add up, and to what a plain model in memory comes
 * to.
 */
final class LedgerPropertyTest {
  private static final int STEPS = 120;

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
  @ValueSource(longs = {1, 2, 3, 4})
  void theBooksAddUpAfterAnySequence(long seed) {
    new Run(house.book(), new Random(seed)).play();
  }

  /** What an entry means to its locations and buckets, and whether it counts. */
  private record State(
      Map<Long, BigDecimal> places, Map<Long, BigDecimal> buckets, boolean voided) {
    static State of(Entry entry) {
      Map<Long, BigDecimal> places = new HashMap<>();
      Map<Long, BigDecimal> buckets = new HashMap<>();
      for (Posting posting : entry.postings()) {
        places.merge(posting.location().id(), posting.amount().amount(), BigDecimal::add);
        buckets.merge(posting.bucket().id(), posting.amount().amount(), BigDecimal::add);
      }
      return new State(places, buckets, entry.voided());
    }

    State with(boolean other) {
      return new State(places, buckets, other);
    }
  }

  /** One person's step as the model sees it. */
  private record Step(Map<Integer, Optional<State>> before, Map<Integer, State> after) {}

  /** A step, and what taking it back came to. */
  private record Undoing(Step step, Step reversed) {}

  private static final class Run {
    private final TestBook book;
    private final Random random;
    private final List<Actor> people;
    private final Map<Integer, State> model = new TreeMap<>();
    private final Map<Long, List<Step>> done = new HashMap<>();
    private final Map<Long, List<Undoing>> undone = new HashMap<>();

    Run(TestBook book, Random random) {
      this.book = book;
      this.random = random;
      people = List.of(book.anna, book.mia, book.ben, book.cleo);
    }

    void play() {
      int refused = 0;
      for (int step = 0; step < STEPS; step++) {
        Actor actor = people.get(random.nextInt(people.size()));
        try {
          act(actor);
        } catch (Refused expected) {
          refused++;
        }
        if (step % 10 == 9) {
          check();
        }
      }
      check();
      assertThat(refused).isLessThan(STEPS / 2);
    }

    private void act(Actor actor) {
      switch (random.nextInt(12)) {
        case 0, 1, 2 ->
            step(
                actor,
                Set.of(),
                () -> book.as(actor, books -> List.of(books.ledger().record(draft()).number())));
        case 3 ->
            step(
                actor,
                Set.of(),
                () -> {
                  List<EntryDraft> drafts =
                      IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> draft()).toList();
                  Recorded many = book.as(actor, books -> books.ledger().record(drafts));
                  return IntStream.rangeClosed(many.firstNumber(), many.lastNumber())
                      .boxed()
                      .toList();
                });
        case 4, 5 -> {
          int number = anyNumber();
          step(actor, Set.of(number), () -> changedBy(actor, number));
        }
        case 6 -> {
          int number = anyNumber();
          step(
              actor,
              Set.of(number),
              () -> book.as(actor, books -> List.of(books.ledger().voidEntry(number).number())));
        }
        case 7 -> {
          int number = anyNumber();
          step(
              actor,
              Set.of(number),
              () -> book.as(actor, books -> List.of(books.ledger().restore(number).number())));
        }
        case 8 -> bulk(actor);
        case 9, 10 -> undo(actor);
        default -> redo(actor);
      }
    }

    private List<Integer> changedBy(Actor actor, int number) {
      Entry before = entry(number).orElseThrow(() -> new Refused("test.nothing"));
      Entry after = book.as(actor, books -> books.ledger().edit(number, change()));
      return after.version() == before.version() ? List.of() : List.of(number);
    }

    private void bulk(Actor actor) {
      boolean manager = actor.seesAll();
      EntryFilter filter =
          EntryFilter.where()
              .buckets(Set.of(random.nextBoolean() ? book.general : book.travels))
              .build();
      List<Integer> meant =
          book
              .as(
                  actor,
                  books -> books.ledger().list(filter, EntryOrder.OLDEST, Optional.empty(), 500))
              .rows()
              .stream()
              .filter(entry -> manager || entry.author().id() == actor.personId())
              .map(Entry::number)
              .toList();
      boolean voids = random.nextInt(4) == 0;
      EntryChange change =
          EntryChange.none().at(Place.bucket(random.nextBoolean() ? book.general : book.travels));
      step(
          actor,
          Set.copyOf(meant),
          () -> {
            book.as(
                actor,
                books ->
                    voids
                        ? books.ledger().voidAll(filter)
                        : books.ledger().editAll(filter, change));
            return meant;
          });
    }

    /** Does something that is one action, and remembers what it changed. */
    private void step(Actor actor, Set<Integer> touched, Supplier<List<Integer>> work) {
      Map<Integer, Optional<State>> before = new TreeMap<>();
      touched.forEach(number -> before.put(number, Optional.ofNullable(model.get(number))));
      List<Integer> changed = work.get();
      if (changed.isEmpty()) {
        return;
      }
      Map<Integer, State> after = new TreeMap<>();
      for (int number : changed) {
        after.put(number, State.of(entry(number).orElseThrow()));
        before.putIfAbsent(number, Optional.empty());
      }
      model.putAll(after);
      list(done, actor).add(new Step(before, after));
      list(undone, actor).clear();
    }

    private void undo(Actor actor) {
      Undone undo = book.as(actor, books -> books.history().undo());
      Step step = list(done, actor).removeLast();
      Step reversed = reverse(step, undo);
      list(undone, actor).add(new Undoing(step, reversed));
    }

    private void redo(Actor actor) {
      Undone redo = book.as(actor, books -> books.history().redo());
      Undoing undoing = list(undone, actor).removeLast();
      reverse(undoing.reversed(), redo);
      list(done, actor).add(undoing.step());
    }

    /**
     * Takes back what the ledger says it took back, and checks that exactly the untouched rows
     * were.
     */
    private Step reverse(Step step, Undone undone) {
      Map<Integer, Optional<State>> before = new TreeMap<>();
      Map<Integer, State> after = new TreeMap<>();
      step.after()
          .forEach((number, became) -> {
            if (became.equals(model.get(number)) && undone.entries().contains(number)) {
              before.put(number, Optional.of(became));
              State was =
                  step.before().getOrDefault(number, Optional.empty()).orElse(became.with(true));
              after.put(number, was);
            } else {
              assertThat(undone.entries()).doesNotContain(number);
            }
          });
      model.putAll(after);
      assertThat(undone.restored()).isEqualTo(after.size());
      assertThat(undone.keptCount()).isEqualTo(step.after().size() - after.size());
      return new Step(before, after);
    }

    private void check() {
      assertThat(book.differences()).isEmpty();
      Balances balances = book.balances();
      assertThat(balances.consistent()).isTrue();
      model.forEach(
          (number, state) -> assertThat(State.of(entry(number).orElseThrow())).isEqualTo(state));
      Map<Long, BigDecimal> places = new HashMap<>();
      Map<Long, BigDecimal> buckets = new HashMap<>();
      model.values().stream()
          .filter(state -> !state.voided())
          .forEach(state -> {
            state.places().forEach((id, amount) -> places.merge(id, amount, BigDecimal::add));
            state.buckets().forEach((id, amount) -> buckets.merge(id, amount, BigDecimal::add));
          });
      assertThat(sums(balances.locations())).isEqualTo(plain(places));
      assertThat(sums(balances.buckets())).isEqualTo(plain(buckets));
    }

    private static Map<Long, BigDecimal> sums(List<Balances.Line> lines) {
      Map<Long, BigDecimal> sums = new HashMap<>();
      lines.forEach(line -> sums.merge(line.what().id(), line.amount().amount(), BigDecimal::add));
      return plain(sums);
    }

    private static Map<Long, BigDecimal> plain(Map<Long, BigDecimal> sums) {
      Map<Long, BigDecimal> plain = new TreeMap<>();
      sums.forEach((id, amount) -> {
        if (amount.signum() != 0) {
          plain.put(id, amount.stripTrailingZeros());
        }
      });
      return plain;
    }

    private Optional<Entry> entry(int number) {
      return house.database.read(book.anna, books -> books.ledger().find(number));
    }

    private int anyNumber() {
      return 1 + random.nextInt(Math.max(1, model.size()));
    }

    private Money amount() {
      String currency = random.nextInt(6) == 0 ? "USD" : "EUR";
      return new Money(
          BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
          java.util.Currency.getInstance(currency));
    }

    private EntryDraft draft() {
      Money amount = amount();
      var date = TODAY.minusDays(random.nextInt(70));
      long any = List.of(book.food, book.travel, book.salary).get(random.nextInt(3));
      return switch (random.nextInt(6)) {
        case 0 -> EntryDraft.income(amount, date, "income").category(any);
        case 1 ->
            EntryDraft.of(EntryKind.LOAN, amount, date, "loan").flow(Flow.OUT).category(book.lent);
        case 2 -> {
          Money euros = Money.of(amount.amount(), "EUR");
          var to =
              random.nextBoolean()
                  ? new Destination(
                      Place.location(book.dollars), Optional.of(Money.of(amount.amount(), "USD")))
                  : Destination.to(Place.location(book.bank).inBucket(book.travels));
          yield EntryDraft.transfer(euros, date, "moved", Place.location(book.cash), to);
        }
        default ->
            EntryDraft.expense(amount, date, "expense")
                .labels(
                    random.nextBoolean()
                        ? Labels.NONE.category(any).method(book.card)
                        : Labels.NONE.customer(book.customer));
      };
    }

    private EntryChange change() {
      EntryChange change = EntryChange.none();
      return switch (random.nextInt(6)) {
        case 0 -> change.amount(amount());
        case 1 -> change.date(TODAY.minusDays(random.nextInt(70)));
        case 2 ->
            change.category(
                List.of(book.food, book.salary, book.lent, book.travel).get(random.nextInt(4)));
        case 3 -> change.at(Place.location(random.nextBoolean() ? book.cash : book.bank));
        case 4 ->
            change
                .labels(Labels.NONE.method(book.card).customer(book.customer))
                .at(Place.bucket(book.travels));
        default ->
            change
                .clear(EntryChange.Label.CATEGORY)
                .clear(EntryChange.Label.METHOD)
                .description("changed");
      };
    }

    private static <T> List<T> list(Map<Long, List<T>> lists, Actor actor) {
      return lists.computeIfAbsent(actor.personId(), _ -> new ArrayList<>());
    }
  }
}
