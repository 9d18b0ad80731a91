package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.history.Action;
import florin.history.Subject;
import florin.ledger.EntryChange.Label;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EditingTest extends LedgerWorld {
  @Test
  void anEditChangesWhatItNamesAndNothingElse() {
    Entry old = book.expense(book.ben, "12.50");
    Entry edited = edit(book.ben, old, EntryChange.none().amount(eur("13")).description("dinner"));

    assertThat(edited.amount()).isEqualTo(eur("13"));
    assertThat(edited.description()).isEqualTo("dinner");
    assertThat(edited.category()).isEqualTo(old.category());
    assertThat(edited.date()).isEqualTo(old.date());
    assertThat(edited.version()).isEqualTo(2);
    assertThat(book.in(book.cash)).isEqualTo(eur("-13"));
  }

  @Test
  void anEditThatChangesNothingIsNoAction() {
    Entry old = book.expense(book.ben, "12.50");
    assertThat(edit(book.ben, old, EntryChange.none().amount(eur("12.5")).date(TODAY)).version())
        .isEqualTo(1);
    assertThat(actions(old)).extracting(Action::kind).containsExactly("record");
  }

  @Test
  void aNewCategoryTurnsTheDirection() {
    Entry income =
        edit(book.ben, book.expense(book.ben, "10"), EntryChange.none().category(book.salary));
    assertThat(income.kind()).isEqualTo(EntryKind.INCOME);
    assertThat(book.in(book.cash)).isEqualTo(eur("10"));

    Entry loan = edit(book.ben, income, EntryChange.none().category(book.lent));
    assertThat(loan.kind()).isEqualTo(EntryKind.LOAN);
    assertThat(book.in(book.cash)).isEqualTo(eur("10"));

    Entry expense = edit(book.ben, loan, EntryChange.none().category(book.food));
    assertThat(expense.kind()).isEqualTo(EntryKind.EXPENSE);
    assertThat(book.in(book.cash)).isEqualTo(eur("-10"));
  }

  @Test
  void labelsAreClearedByName() {
    Entry old =
        book.record(
            book.ben,
            EntryDraft.expense(eur("5"), TODAY, "x")
                .labels(
                    Labels.NONE
                        .category(book.food)
                        .method(book.card)
                        .customer(book.customer)
                        .with("Ada")));
    Entry bare =
        edit(
            book.ben,
            old,
            EntryChange.none()
                .clear(Label.CATEGORY)
                .clear(Label.METHOD)
                .clear(Label.CUSTOMER)
                .clear(Label.COUNTERPARTY));
    assertThat(bare.category()).isEmpty();
    assertThat(bare.method()).isEmpty();
    assertThat(bare.customer()).isEmpty();
    assertThat(bare.counterparty()).isEmpty();
    assertThat(bare.kind()).isEqualTo(EntryKind.EXPENSE);
  }

  @Test
  void anotherCurrencyMovesTheEntryToWhereItIsHeld() {
    Entry edited =
        edit(book.ben, book.expense(book.ben, "10"), EntryChange.none().amount(usd("11")));
    assertThat(edited.location().name()).isEqualTo("Dollars");
    assertThat(book.in(book.cash)).isEqualTo(eur("0"));
  }

  @Test
  void anExpenseMayTurnOutToBeATransfer() {
    Entry edited =
        edit(
            book.ben,
            book.expense(book.ben, "10"),
            EntryChange.none()
                .kind(EntryKind.TRANSFER)
                .to(Destination.to(Place.location(book.bank))));
    assertThat(edited.postings())
        .extracting(Posting::amount)
        .containsExactly(eur("-10"), eur("10"));
    Entry back =
        edit(book.ben, edited, EntryChange.none().kind(EntryKind.EXPENSE).category(book.food));
    assertThat(back.postings()).extracting(Posting::amount).containsExactly(eur("-10"));
  }

  @Test
  void aTransferKeepsItsRateWhenItsAmountChanges() {
    Entry transfer =
        book.record(
            book.ben,
            EntryDraft.transfer(
                eur("20"),
                TODAY,
                "x",
                Place.location(book.cash),
                new Destination(Place.location(book.dollars), Optional.of(usd("22")))));
    Entry edited = edit(book.ben, transfer, EntryChange.none().amount(eur("30")));
    assertThat(edited.postings())
        .extracting(Posting::amount)
        .containsExactly(eur("-30"), usd("33"));
  }

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

  @Test
  void aFilterChangesManyAtOnce() {
    book.expense(book.ben, "1");
    book.expense(book.cleo, "2");
    book.record(book.ben, EntryDraft.income(eur("100"), TODAY, "pay").category(book.salary));
    EntryFilter food = EntryFilter.where().categories(Set.of(book.food)).build();

    Changed changed =
        book.as(
            book.anna,
            books -> books.ledger().editAll(food, EntryChange.none().category(book.travel)));

    assertThat(changed.count()).isEqualTo(2);
    long left = book.as(book.anna, books -> books.ledger().count(food));
    assertThat(left).isZero();
    assertRefused(
        "entry.none",
        () ->
            book.as(
                book.anna,
                books -> books.ledger().editAll(food, EntryChange.none().amount(eur("1")))));
  }

  @Test
  void aFilterOfAnAgentReachesOnlyOwnEntries() {
    book.expense(book.ben, "1");
    book.expense(book.cleo, "2");
    Changed changed = book.as(book.ben, books -> books.ledger().voidAll(EntryFilter.all()));
    assertThat(changed.count()).isEqualTo(1);
    assertThat(book.in(book.cash)).isEqualTo(eur("-2"));
  }

  @Test
  void theHistoryOfAnEntryTellsWhoAndFromWhere() {
    Entry entry = book.expense(book.ben, "10");
    edit(book.anna, entry, EntryChange.none().amount(eur("11")));
    List<Action> actions = actions(entry);

    assertThat(actions).extracting(Action::kind).containsExactly("edit", "record");
    assertThat(actions).extracting(Action::authorName).containsExactly("Anna", "Ben");
    assertThat(actions.getLast().cause()).isEqualTo(book.ben.cause());
    assertThat(actions.getLast().summary())
        .containsEntry("number", "1")
        .containsEntry("amount", "10.00")
        .containsEntry("currency", "EUR")
        .containsEntry("category", "food");
    Optional<Action> said =
        book.as(
            book.ben,
            books -> {
              var message = book.ben.cause().message().orElseThrow();
              return books
                  .history()
                  .actionOfMessage(message.platform(), message.chatId(), message.messageId());
            });
    assertThat(said).contains(actions.getLast());
  }

  private Entry edit(Actor actor, Entry entry, EntryChange change) {
    return book.as(actor, books -> books.ledger().edit(entry.number(), change));
  }

  private List<Action> actions(Entry entry) {
    return book.as(book.anna, books -> books.history().actionsOf(Subject.ENTRY, entry.id()));
  }
}
