package florin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import florin.history.Undone;
import florin.ledger.Entry;
import florin.ledger.EntryChange;
import florin.people.Membership;
import org.junit.jupiter.api.Test;

/** An import is taken back as a whole, but for what somebody changed since. */
final class ImportUndoTest extends ImportsWorld {
  @Test
  void anImportIsUndoneAsAWhole() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"), row(3, "-3", "tea"));
    book(anna, 1, false);

    Undone undone = fresh.as(anna, books -> books.imports().undo(1));

    assertThat(undone.kind()).isEqualTo("import");
    assertThat(undone.entries()).containsExactly(1, 2);
    assertThat(entries(anna)).isEmpty();
    assertThat(state(anna, 1)).isEqualTo(ImportState.UNDONE);
    assertRefused("import.not-booked", () -> fresh.run(anna, books -> books.imports().undo(1)));
    assertRefused("import.undone-already", () -> book(anna, 1, false));
    assertAddsUp(anna);
  }

  @Test
  void theLastThingDoneCanBeAnImport() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"));
    book(anna, 1, false);

    fresh.run(anna, books -> books.history().undo());
    assertThat(state(anna, 1)).isEqualTo(ImportState.UNDONE);
    fresh.run(anna, books -> books.history().redo());

    assertThat(state(anna, 1)).isEqualTo(ImportState.BOOKED);
    assertThat(entries(anna)).hasSize(1);
  }

  @Test
  void undoLeavesWhatSomebodyChangedSince() {
    Membership anna = somebody();
    stage(anna, row(2, "-12.50", "lunch"), row(3, "-3", "tea"));
    book(anna, 1, false);
    fresh.run(anna, books -> books.ledger().edit(2, EntryChange.none().description("green tea")));

    Undone undone = fresh.as(anna, books -> books.imports().undo(1));

    assertThat(undone.keptCount()).isEqualTo(1);
    assertThat(entries(anna)).extracting(Entry::number).containsExactly(2);
  }

  @Test
  void undoneEntriesAreNoDuplicates() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"));
    book(anna, 1, false);
    fresh.run(anna, books -> books.imports().undo(1));
    stage(anna, row(2, "-3", "tea"));

    assertThat(summary(anna, 2).alike()).isZero();
    assertThat(summary(anna, 2).earlier()).isEmpty();
  }
}
