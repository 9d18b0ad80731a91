package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.history.Kept;
import florin.history.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of sign is taken back, but for what was done to the entries since. */
final class SignChangeUndoTest extends SignChangeWorld {
  @Test
  void oneUndoTakesAllOfItBack() {
    List<Balances.Signs> before = signs();
    change(Sign.POSITIVE);

    var undone = florin.as(owner, books -> books.history().undo());

    assertThat(undone.kind()).isEqualTo("change_sign");
    assertThat(undone.kept()).isEmpty();
    assertThat(signs()).isEqualTo(before);
    assertThat(florin.find(owner, books -> books.categories().find(rent.id()))).contains(rent);
    florin.run(owner, books -> books.history().redo());
    assertThat(signs()).isEqualTo(sums("125.00", "0.00", "0.00", "125.00"));
  }

  @Test
  void whatWasBookedSinceKeepsTheSignItWasBookedWith() {
    change(Sign.POSITIVE);
    long changed = newestAction();
    record(EntryKind.INCOME, "5.00", MARCH);
    List<Balances.Signs> before = signs();

    var undone = florin.as(owner, books -> books.history().undo(changed));

    assertThat(undone.restored()).isZero();
    assertThat(undone.kept()).extracting(Kept::reason).containsOnly(Kept.Reason.CONFLICT);
    assertThat(sign()).isEqualTo(Sign.POSITIVE);
    assertThat(signs()).isEqualTo(before);
  }

  @Test
  void anEntryChangedSinceKeepsItsSignAndSoDoesItsCategory() {
    change(Sign.NEUTRAL);
    long changed = newestAction();
    florin.run(owner, books -> books.ledger().edit(2, EntryChange.none().amount(eur("41.00"))));

    var undone = florin.as(owner, books -> books.history().undo(changed));

    assertThat(undone.restored()).isZero();
    assertThat(sign()).isEqualTo(Sign.NEUTRAL);
  }

  @Test
  void whatWasBookedAndVoidedSinceKeepsItToo() {
    change(Sign.POSITIVE);
    long changed = newestAction();
    record(EntryKind.INCOME, "5.00", MARCH);
    florin.run(owner, books -> books.ledger().voidEntry(5));

    florin.run(owner, books -> books.history().undo(changed));
    florin.run(owner, books -> books.ledger().restore(5));

    assertThat(sign()).isEqualTo(Sign.POSITIVE);
  }

  @Test
  void onceWhatWasBookedSinceIsElsewhereItGoesBack() {
    List<Balances.Signs> before = signs();
    change(Sign.POSITIVE);
    long changed = newestAction();
    record(EntryKind.INCOME, "5.00", MARCH);
    florin.run(
        owner,
        books -> {
          long wages = books.categories().add("wages", Sign.POSITIVE).id();
          books.ledger().edit(5, EntryChange.none().category(wages));
          books.ledger().voidEntry(5);
        });

    var undone = florin.as(owner, books -> books.history().undo(changed));

    assertThat(undone.kept()).isEmpty();
    assertThat(sign()).isEqualTo(Sign.NEGATIVE);
    assertThat(signs()).isEqualTo(before);
  }

  private long newestAction() {
    return florin
        .list(owner, books -> books.history().actionsOf(Subject.CATEGORY, rent.id()))
        .getFirst()
        .id();
  }
}
