package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.Refused;
import florin.ledger.TestBook.House;
import florin.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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

  private static final class Run {
    private final TestBook book;
    private final Random random;
    private final List<Actor> people;
    private final LedgerModel model;

    Run(TestBook book, Random random) {
      this.book = book;
      this.random = random;
      model = new LedgerModel(book);
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
          model.check();
        }
      }
      model.check();
      assertThat(refused).isLessThan(STEPS / 2);
    }

    private void act(Actor actor) {
      switch (random.nextInt(12)) {
        case 0, 1, 2 ->
            model.step(
                actor,
                Set.of(),
                () -> book.as(actor, books -> List.of(books.ledger().record(draft()).number())));
        case 3 ->
            model.step(
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
          model.step(actor, Set.of(number), () -> changedBy(actor, number));
        }
        case 6 -> {
          int number = anyNumber();
          model.step(
              actor,
              Set.of(number),
              () -> book.as(actor, books -> List.of(books.ledger().voidEntry(number).number())));
        }
        case 7 -> {
          int number = anyNumber();
          model.step(
              actor,
              Set.of(number),
              () -> book.as(actor, books -> List.of(books.ledger().restore(number).number())));
        }
        case 8 -> bulk(actor);
        case 9, 10 -> model.undo(actor);
        default -> model.redo(actor);
      }
    }

    private List<Integer> changedBy(Actor actor, int number) {
      Entry before = model.entry(number).orElseThrow(() -> new Refused("test.nothing"));
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
      model.step(
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
  }
}
