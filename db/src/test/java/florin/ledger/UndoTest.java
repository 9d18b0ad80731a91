package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.Cause.Source;
import florin.history.Action;
import florin.history.Change;
import florin.history.Kept;
import florin.history.Subject;
import florin.history.Undone;
import florin.ledger.TestBook.House;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UndoTest {
  private static House house;
  private TestBook book;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @BeforeEach
  void begin() {
    book = house.book();
  }

  @AfterEach
  void everythingAddsUp() {
    assertThat(book.differences()).isEmpty();
    assertThat(book.balances().consistent()).isTrue();
  }

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
  void bulkChangesAreUndoneAsOne() {
    many(book.ben, 5);
    book.as(
        book.anna,
        books ->
            books.ledger().editAll(EntryFilter.all(), EntryChange.none().category(book.travel)));
    book.as(book.anna, books -> books.ledger().voidAll(EntryFilter.all()));

    assertThat(undo(book.anna).restored()).isEqualTo(5);
    assertThat(book.in(book.cash)).isEqualTo(eur("-5"));
    assertThat(undo(book.anna).restored()).isEqualTo(5);
    assertThat(find(1).category().orElseThrow().name()).isEqualTo("food");
    assertThat(redo(book.anna).restored()).isEqualTo(5);
    assertThat(find(1).category().orElseThrow().name()).isEqualTo("travel");
  }

  @Test
  void aRenameIsUndoneUnlessTheNameIsTaken() {
    rename(book.food, "meals");
    assertThat(undo(book.anna).restored()).isEqualTo(1);
    assertThat(name(book.food)).isEqualTo("food");

    redo(book.anna);
    book.row("category", "name, sign", "'Food', 'NEGATIVE'");
    Undone kept = undo(book.anna);
    assertThat(kept.restored()).isZero();
    assertThat(kept.kept()).extracting(Kept::name).containsExactly("meals");
    assertThat(kept.kept()).extracting(Kept::reason).containsExactly(Kept.Reason.CONFLICT);
  }

  @Test
  void undoOfSomethingAddedArchivesIt() {
    long added = book.row("category", "name, sign", "'pets', 'NEGATIVE'");
    book.as(
        book.anna,
        books -> {
          var image = books.history().image(Subject.CATEGORY, added).orElseThrow();
          return books
              .history()
              .record(
                  "add",
                  true,
                  Map.of("name", "pets"),
                  List.of(new Change(Subject.CATEGORY, added, null, image)));
        });
    undo(book.anna);
    assertThat(
            house.number(
                "select count(*) from category where archived_at is not null and id = " + added))
        .isOne();
    redo(book.anna);
    assertThat(
            house.number(
                "select count(*) from category where archived_at is null and id = " + added))
        .isOne();
  }

  @Test
  void percentagesThatNoLongerFitAreRefused() {
    house.execute("update bucket set percent = 60 where id = " + book.general);
    book.as(
        book.anna,
        books -> {
          var before = books.history().image(Subject.BUCKET, book.general).orElseThrow();
          house.execute("update bucket set percent = 10 where id = " + book.general);
          var after = books.history().image(Subject.BUCKET, book.general).orElseThrow();
          return books
              .history()
              .record(
                  "percent",
                  true,
                  Map.of(),
                  List.of(new Change(Subject.BUCKET, book.general, before, after)));
        });
    house.execute("update bucket set percent = 80 where id = " + book.travels);
    assertRefused("undo.percent", () -> undo(book.anna));
  }

  @Test
  void anImportIsUndoneWithTheStateOfItsRow() {
    house.execute("insert into stored_file values (%d, sha256('x'), 1, now())".formatted(book.id));
    long document =
        book.row(
            "document",
            "sha256, file_name, media_type, author_id",
            "sha256('x'), 'x', 'x', " + book.ben.personId());
    long imported =
        book.row(
            "import",
            "number, document_id, author_id, state, reading",
            "1, %d, %d, 'STAGED', '{}'".formatted(document, book.ben.personId()));
    Recorded recorded =
        book.as(
            book.ben,
            books -> {
              var before = books.history().image(Subject.IMPORT, imported).orElseThrow();
              var after = JSONB.valueOf(before.data().replace("STAGED", "BOOKED"));
              var drafts =
                  IntStream.rangeClosed(1, 3)
                      .mapToObj(row -> draft().imported(imported, row))
                      .toList();
              return books
                  .ledger()
                  .recordImport(
                      drafts,
                      Map.of("file", "x"),
                      List.of(new Change(Subject.IMPORT, imported, before, after)),
                      done -> {});
            });
    house.execute("update import set state = 'BOOKED' where id = " + imported);
    assertThat(find(1).source()).isEqualTo(Source.IMPORT);
    assertThat(find(3).imported()).contains(new ImportedRow(imported, 3));

    Undone undone = book.as(book.ben, books -> books.history().undo(recorded.actionId()));

    assertThat(undone.kind()).isEqualTo("import");
    assertThat(undone.restored()).isEqualTo(4);
    assertThat(
            house.number("select count(*) from import where state = 'UNDONE' and id = " + imported))
        .isOne();
    redo(book.ben);
    assertThat(
            house.number("select count(*) from import where state = 'BOOKED' and id = " + imported))
        .isOne();
    assertThat(book.in(book.cash)).isEqualTo(eur("-3"));
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

  private Undone undo(Actor actor) {
    return book.as(actor, books -> books.history().undo());
  }

  private Undone redo(Actor actor) {
    return book.as(actor, books -> books.history().redo());
  }

  private Entry edit(Actor actor, Entry entry, EntryChange change) {
    return book.as(actor, books -> books.ledger().edit(entry.number(), change));
  }

  private Entry find(Entry entry) {
    return find(entry.number());
  }

  private Entry find(int number) {
    return book.as(book.anna, books -> books.ledger().find(number)).orElseThrow();
  }

  private Recorded many(Actor actor, int count) {
    return book.as(actor, books -> books.ledger().record(Collections.nCopies(count, draft())));
  }

  private EntryDraft draft() {
    return EntryDraft.expense(eur("1"), TODAY, "x").category(book.food);
  }

  private void rename(long category, String name) {
    book.as(
        book.anna,
        books -> {
          var before = books.history().image(Subject.CATEGORY, category).orElseThrow();
          house.execute("update category set name = '%s' where id = %d".formatted(name, category));
          var after = books.history().image(Subject.CATEGORY, category).orElseThrow();
          return books
              .history()
              .record(
                  "rename",
                  true,
                  Map.of("name", name),
                  List.of(new Change(Subject.CATEGORY, category, before, after)));
        });
  }

  private String name(long category) {
    return house.number("select count(*) from category where name = 'food' and id = " + category)
            == 1
        ? "food"
        : "other";
  }
}
