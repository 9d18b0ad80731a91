package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.history.Undone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a book should hold, kept in memory beside it, step by step and person by person. */
final class LedgerModel {
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

  private final TestBook book;
  private final Map<Integer, State> model = new TreeMap<>();
  private final Map<Long, List<Step>> done = new HashMap<>();
  private final Map<Long, List<Undoing>> undone = new HashMap<>();

  LedgerModel(TestBook book) {
    this.book = book;
  }

  int size() {
    return model.size();
  }

  /** Does something that is one action, and remembers what it changed. */
  void step(Actor actor, Set<Integer> touched, Supplier<List<Integer>> work) {
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

  void undo(Actor actor) {
    Undone undo = book.as(actor, books -> books.history().undo());
    Step step = list(done, actor).removeLast();
    Step reversed = reverse(step, undo);
    list(undone, actor).add(new Undoing(step, reversed));
  }

  void redo(Actor actor) {
    Undone redo = book.as(actor, books -> books.history().redo());
    Undoing undoing = list(undone, actor).removeLast();
    reverse(undoing.reversed(), redo);
    list(done, actor).add(undoing.step());
  }

  /**
   * Takes back what the ledger says it took back, and checks that exactly the untouched rows were.
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

  void check() {
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

  Optional<Entry> entry(int number) {
    return book.house.database.read(book.anna, books -> books.ledger().find(number));
  }

  private static <T> List<T> list(Map<Long, List<T>> lists, Actor actor) {
    return lists.computeIfAbsent(actor.personId(), _ -> new ArrayList<>());
  }
}
