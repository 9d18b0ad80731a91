package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may edit and delete what, and until when. */
final class EditingLimitsTest extends EditingWorld {
  @Test
  void anOldVersionIsRefused() {
    Entry seen = book.expense(book.ben, "10");
    edit(book.anna, seen, EntryChange.none().amount(eur("11")));
    assertRefused(
        "entry.changed_since",
        () -> edit(book.ben, seen, EntryChange.none().amount(eur("12")).ifVersion(seen.version())));
    edit(book.ben, seen, EntryChange.none().amount(eur("12")).ifVersion(2));
  }

  @Test
  void agentsChangeOnlyTheirOwnEntries() {
    Entry entry = book.expense(book.ben, "10");
    assertRefused(
        "entry.unknown", () -> edit(book.cleo, entry, EntryChange.none().amount(eur("1"))));
    assertRefused("refused.role", () -> edit(book.vic, entry, EntryChange.none().amount(eur("1"))));
    edit(book.mia, entry, EntryChange.none().amount(eur("11")));

    Actor inSharedBook =
        new Actor(book.cleo.personId(), book.id, book.cleo.role(), true, book.cleo.cause());
    assertRefused(
        "entry.others", () -> edit(inSharedBook, entry, EntryChange.none().amount(eur("1"))));
    assertRefused(
        "entry.others",
        () -> book.as(inSharedBook, books -> books.ledger().voidEntry(entry.number())));
    assertRefused(
        "entry.none",
        () -> book.as(inSharedBook, books -> books.ledger().voidAll(EntryFilter.all())));
  }

  @Test
  void whatWasArchivedSinceMayStayButNotCome() {
    Entry entry = book.expense(book.ben, "10");
    house.execute(
        "update category set archived_at = now() where id in (%d, %d)"
            .formatted(book.food, book.travel));
    assertThat(edit(book.ben, entry, EntryChange.none().amount(eur("9"))).category())
        .isEqualTo(entry.category());
    assertRefused(
        "entry.archived", () -> edit(book.ben, entry, EntryChange.none().category(book.travel)));
  }

  @Test
  void nothingMovesOutOfAClosedMonthOrIntoIt() {
    Entry old = book.record(book.ben, EntryDraft.expense(eur("1"), TODAY.minusMonths(1), "x"));
    Entry fresh = book.expense(book.ben, "2");
    house.execute("update book set closed_through = '2026-02-28' where id = " + book.id);

    assertRefused("entry.closed", () -> edit(book.ben, old, EntryChange.none().date(TODAY)));
    assertRefused(
        "entry.closed", () -> edit(book.ben, fresh, EntryChange.none().date(TODAY.minusMonths(1))));
    assertRefused(
        "entry.closed", () -> book.as(book.ben, books -> books.ledger().voidEntry(old.number())));
    assertRefused(
        "entry.closed",
        () -> book.as(book.anna, books -> books.ledger().voidAll(EntryFilter.all())));
  }

  @Test
  void theFutureIsRefusedOnlyWhenTheDateIsNew() {
    Entry rent =
        book.record(
            book.ben, EntryDraft.expense(eur("500"), TODAY.plusDays(3), "rent").inFuture(true));
    assertThat(edit(book.ben, rent, EntryChange.none().amount(eur("510"))).amount())
        .isEqualTo(eur("510"));
    assertRefused(
        "entry.date.future",
        () -> edit(book.ben, rent, EntryChange.none().date(TODAY.plusDays(4))));
  }

  @Test
  void aVoidedEntryCountsNowhereAndComesBackWithinThirtyDays() {
    Entry entry = book.expense(book.ben, "10");
    Entry voided = book.as(book.ben, books -> books.ledger().voidEntry(entry.number()));
    assertThat(voided.voided()).isTrue();
    assertThat(book.in(book.cash)).isEqualTo(eur("0"));
    assertRefused(
        "entry.voided", () -> book.as(book.ben, books -> books.ledger().voidEntry(entry.number())));
    assertRefused("entry.voided", () -> edit(book.ben, entry, EntryChange.none().amount(eur("1"))));

    Entry restored = book.as(book.ben, books -> books.ledger().restore(entry.number()));
    assertThat(restored.voided()).isFalse();
    assertThat(book.in(book.cash)).isEqualTo(eur("-10"));
    assertRefused(
        "entry.not_voided",
        () -> book.as(book.ben, books -> books.ledger().restore(entry.number())));
  }

  @Test
  void afterThirtyDaysNothingComesBack() {
    Entry entry = book.expense(book.ben, "10");
    book.as(book.ben, books -> books.ledger().voidEntry(entry.number()));
    house.clock.advance(Duration.ofDays(30));
    try {
      assertRefused(
          "entry.restore.late",
          () -> book.as(book.ben, books -> books.ledger().restore(entry.number())));
    } finally {
      house.clock.advance(Duration.ofDays(-30));
    }
  }
}
