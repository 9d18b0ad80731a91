package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Cause.Source;
import florin.history.Change;
import florin.history.Kept;
import florin.history.Subject;
import florin.history.Undone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** Undo of what touched more than an entry: many at once, settings of the book, an import. */
final class UndoOfManyRowsTest extends UndoWorld {
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
}
