package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import florin.testing.SharedBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class MovingTest extends SharedBooks {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void anEntryGoesWithEverythingThatHasTheSameNameThere() {
    Membership home = florin.register("Anna");
    Membership family = open(home, "Family");
    Entry lunch = record(home, "food");

    Moved moved = move(home, lunch.number(), family);

    assertThat(moved.lost()).isEmpty();
    Entry there = entry(family, moved.number());
    assertThat(there)
        .extracting(Entry::kind, Entry::amount, Entry::date, Entry::description, Entry::tags)
        .containsExactly(
            lunch.kind(), lunch.amount(), lunch.date(), lunch.description(), lunch.tags());
    assertThat(there.category().orElseThrow().name()).isEqualTo("food");
    assertThat(there.category()).isNotEqualTo(lunch.category());
    assertThat(entry(home, lunch.number()).voided()).isTrue();
    assertThat(balances(home)).isNotEqualTo(balances(family));
  }

  @Test
  void undoneOnEitherSideBothAreUndone() {
    Membership home = florin.register("Ben");
    Membership family = open(home, "Family");
    for (Membership side : List.of(home, family)) {
      Entry lunch = record(home, "food");
      Moved moved = move(home, lunch.number(), family);

      florin.as(side, books -> books.history().undo());

      assertThat(entry(home, lunch.number()).voided()).isFalse();
      assertThat(entry(family, moved.number()).voided()).isTrue();
      refused("entry.restore.moved", () -> restore(family, moved.number()));
    }
    refused("redo.moved", () -> florin.as(home, books -> books.history().redo()));
  }

  @Test
  void whatWasChangedThereSinceIsNotTakenBack() {
    Membership home = florin.register("Cleo");
    Membership family = open(home, "Family");
    Entry lunch = record(home, "food");
    Moved moved = move(home, lunch.number(), family);
    florin.as(
        family,
        books ->
            books.ledger().edit(moved.number(), EntryChange.none().amount(Money.of("13", "EUR"))));

    refused("undo.moved-changed", () -> florin.as(home, books -> books.history().undo()));

    assertThat(entry(home, lunch.number()).voided()).isTrue();
    assertThat(entry(family, moved.number()).voided()).isFalse();
    refused("entry.restore.moved", () -> restore(home, lunch.number()));
  }

  @Test
  void whoMayNotRecordThereMovesNothingThere() {
    Membership home = florin.register("Dora");
    Membership family = open(florin.register("Emil"), "Family");
    Membership viewer = florin.join(home, family.book().id(), Role.VIEWER);
    Entry lunch = record(home, "food");

    refused("refused.role", () -> move(home, lunch.number(), viewer));

    assertThat(entry(home, lunch.number()).voided()).isFalse();
  }

  @Test
  void anAgentMovesOnlyTheOwnEntries() {
    Membership family = open(florin.register("Finn"), "Family");
    Membership gina = florin.register("Gina");
    Membership agent = florin.join(gina, family.book().id(), Role.AGENT);
    Entry lunch = record(family, "food");

    refused("entry.unknown", () -> move(agent, lunch.number(), gina));
  }

  @Test
  void movesInBothDirectionsAtOnceNeverWaitForEachOther() throws Exception {
    Membership home = florin.register("Hugo");
    Membership family = open(home, "Family");
    List<Callable<Moved>> moves = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int here = record(home, "food").number();
      int there = record(family, "food").number();
      moves.add(() -> move(home, here, family));
      moves.add(() -> move(family, there, home));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(moves)) {
        assertThat(done.get().number()).isPositive();
      }
    }
    int deadlocks =
        florin.asOwner(sql ->
            sql.fetchSingle(
                    "select deadlocks from pg_stat_database where datname = current_database()")
                .get(0, Integer.class));
    assertThat(deadlocks).isZero();
    assertThat(florin.list(home, books -> books.checks().differences())).isEmpty();
    assertThat(florin.list(family, books -> books.checks().differences())).isEmpty();
  }

  private static Membership open(Membership person, String name) {
    return florin.as(person, books -> books.people().open(name, Currency.getInstance("EUR")));
  }

  private static Entry record(Membership member, String category) {
    return florin.as(
        member,
        books ->
            books
                .ledger()
                .record(
                    EntryDraft.expense(Money.of("12.50", "EUR"), DAY, "lunch")
                        .category(books.categories().find(category).orElseThrow().id())
                        .tags(List.of("team"))));
  }

  private static Moved move(Membership from, int number, Membership to) {
    return florin.as(
        from,
        books ->
            books
                .ledger()
                .move(number, to.actor(FreshBooks.CAUSE), from.book().name(), to.book().name()));
  }

  private static Entry restore(Membership member, int number) {
    return florin.as(member, books -> books.ledger().restore(number));
  }

  private static Entry entry(Membership member, int number) {
    return florin.find(member, books -> books.ledger().find(number)).orElseThrow();
  }

  private static Balances balances(Membership member) {
    return florin.as(member, books -> books.ledger().balances());
  }

  private static void refused(String key, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
