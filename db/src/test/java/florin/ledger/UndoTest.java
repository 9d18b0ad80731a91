package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.history.Action;
import florin.history.Kept;
import florin.history.Subject;
import florin.history.Undone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who undoes what, in which order, and what stays as somebody changed it since. */
final class UndoTest extends UndoWorld {
  @Test
  void undoOfARecordingVoidsIt() {
    Entry entry = book.expense(book.ben, "12.50");
    Undone undone = undo(book.ben);

    assertThat(undone.kind()).isEqualTo("record");
    assertThat(undone.summary()).containsEntry("amount", "12.50");
    assertThat(undone.restored()).isEqualTo(1);
    assertThat(undone.entries()).containsExactly(entry.number());
    assertThat(undone.kept()).isEmpty();
    assertThat(find(entry).voided()).isTrue();
    assertThat(book.in(book.cash)).isEqualTo(eur("0"));
  }

  @Test
  void undoOfAnEditBringsBackEveryField() {
    Entry entry =
        book.record(
            book.ben,
            EntryDraft.expense(eur("5"), TODAY, "x")
                .labels(
                    Labels.NONE
                        .category(book.food)
                        .method(book.card)
                        .customer(book.customer)
                        .with("Ada"))
                .tags(List.of("a", "b")));
    edit(
        book.ben,
        entry,
        EntryChange.none()
            .kind(EntryKind.TRANSFER)
            .amount(eur("7"))
            .to(Destination.to(Place.location(book.bank)))
            .date(TODAY.minusMonths(2))
            .description("moved")
            .tags(List.of())
            .clear(EntryChange.Label.METHOD));
    undo(book.ben);

    Entry back = find(entry);
    assertThat(EntryEdit.booking(back)).isEqualTo(EntryEdit.booking(entry));
    assertThat(back.version()).isEqualTo(3);
  }

  @Test
  void undoGoesFurtherBackEachTimeAndRedoForwardAgain() {
    Entry entry = book.expense(book.ben, "1");
    edit(book.ben, entry, EntryChange.none().amount(eur("2")));
    edit(book.ben, entry, EntryChange.none().amount(eur("3")));

    undo(book.ben);
    assertThat(find(entry).amount()).isEqualTo(eur("2"));
    undo(book.ben);
    assertThat(find(entry).amount()).isEqualTo(eur("1"));
    undo(book.ben);
    assertThat(find(entry).voided()).isTrue();
    assertRefused("undo.nothing", () -> undo(book.ben));

    redo(book.ben);
    assertThat(find(entry).voided()).isFalse();
    redo(book.ben);
    assertThat(find(entry).amount()).isEqualTo(eur("2"));
    redo(book.ben);
    assertThat(find(entry).amount()).isEqualTo(eur("3"));
    assertRefused("redo.nothing", () -> redo(book.ben));

    undo(book.ben);
    assertThat(find(entry).amount()).isEqualTo(eur("2"));
  }

  @Test
  void somethingNewEndsRedo() {
    Entry entry = book.expense(book.ben, "1");
    edit(book.ben, entry, EntryChange.none().amount(eur("2")));
    undo(book.ben);
    book.expense(book.ben, "9");
    assertRefused("redo.nothing", () -> redo(book.ben));
  }

  @Test
  void redoNamesWhatItDidAgain() {
    book.expense(book.ben, "1");
    undo(book.ben);
    Undone redone = redo(book.ben);
    assertThat(redone.kind()).isEqualTo("record");
    assertThat(redone.restored()).isEqualTo(1);
  }

  @Test
  void undoIsTheCallersOwn() {
    Entry bens = book.expense(book.ben, "1");
    Entry annas = book.expense(book.anna, "2");
    undo(book.ben);
    assertThat(find(bens).voided()).isTrue();
    assertThat(find(annas).voided()).isFalse();
    assertRefused("undo.nothing", () -> undo(book.ben));
    assertRefused("undo.nothing", () -> undo(book.cleo));
    assertRefused("refused.role", () -> undo(book.vic));
  }

  @Test
  void whatSomebodyChangedSinceIsKeptAndNamed() {
    Recorded recorded = many(book.ben, 3);
    book.as(book.anna, books -> books.ledger().edit(2, EntryChange.none().amount(eur("99"))));

    Undone undone = book.as(book.ben, books -> books.history().undo(recorded.actionId()));

    assertThat(undone.restored()).isEqualTo(2);
    assertThat(undone.entries()).containsExactly(1, 3);
    assertThat(undone.keptCount()).isEqualTo(1);
    assertThat(undone.kept())
        .extracting(Kept::name, Kept::reason)
        .containsExactly(tuple("2", Kept.Reason.CHANGED));
    assertThat(book.in(book.cash)).isEqualTo(eur("-99"));
  }

  @Test
  void changedAndChangedBackIsNotChanged() {
    Recorded recorded = many(book.ben, 1);
    book.as(book.anna, books -> books.ledger().edit(1, EntryChange.none().amount(eur("99"))));
    undo(book.anna);
    Undone undone = book.as(book.ben, books -> books.history().undo(recorded.actionId()));
    assertThat(undone.restored()).isEqualTo(1);
  }

  @Test
  void anActionIsUndoneOnce() {
    Recorded recorded = many(book.ben, 2);
    book.as(book.ben, books -> books.history().undo(recorded.actionId()));
    assertRefused(
        "undo.already",
        () -> book.as(book.ben, books -> books.history().undo(recorded.actionId())));
  }

  @Test
  void agentsUndoNothingOfOthersAndManagersDo() {
    Recorded recorded = many(book.ben, 2);
    assertRefused(
        "undo.unknown",
        () -> book.as(book.cleo, books -> books.history().undo(recorded.actionId())));
    Undone undone = book.as(book.mia, books -> books.history().undo(recorded.actionId()));
    assertThat(undone.restored()).isEqualTo(2);
  }

  @Test
  void undoOfAnUndoIsNotOffered() {
    many(book.ben, 2);
    Undone undone = undo(book.ben);
    assertRefused(
        "undo.impossible",
        () -> book.as(book.ben, books -> books.history().undo(undone.actionId())));
  }

  @Test
  void nothingChangesInAClosedMonth() {
    Entry old = book.record(book.ben, EntryDraft.expense(eur("1"), TODAY.minusMonths(1), "x"));
    house.execute("update book set closed_through = '2026-02-28' where id = " + book.id);
    Undone undone = undo(book.ben);
    assertThat(undone.restored()).isZero();
    assertThat(undone.kept()).extracting(Kept::reason).containsExactly(Kept.Reason.CLOSED);
    assertThat(find(old).voided()).isFalse();
  }

  @Test
  void whatItsCategoryHasOutgrownIsKept() {
    Entry entry = book.expense(book.ben, "10");
    edit(book.ben, entry, EntryChange.none().category(book.travel));
    house.execute("update category set sign = 'POSITIVE' where id = " + book.food);
    Undone undone = undo(book.ben);
    assertThat(undone.kept()).extracting(Kept::reason).containsExactly(Kept.Reason.CONFLICT);
    assertThat(find(entry).category().orElseThrow().name()).isEqualTo("travel");
  }

  @Test
  void undoAndRedoAreToldInTheHistory() {
    Entry entry = book.expense(book.ben, "1");
    undo(book.ben);
    redo(book.ben);
    List<Action> actions =
        book.as(book.anna, books -> books.history().actionsOf(Subject.ENTRY, entry.id()));
    assertThat(actions).extracting(Action::kind).containsExactly("redo", "undo", "record");
    assertThat(actions.get(1).reverses()).contains(actions.get(2).id());
    assertThat(actions.get(1).undoneAt()).isPresent();
    assertThat(actions.get(2).undoneAt()).isEmpty();
  }

  private Entry edit(Actor actor, Entry entry, EntryChange change) {
    return book.as(actor, books -> books.ledger().edit(entry.number(), change));
  }
}
