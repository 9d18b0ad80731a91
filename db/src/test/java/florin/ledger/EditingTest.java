package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import florin.history.Action;
import florin.history.Subject;
import florin.ledger.EntryChange.Label;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an edit changes in an entry. */
final class EditingTest extends EditingWorld {
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

  private List<Action> actions(Entry entry) {
    return book.as(book.anna, books -> books.history().actionsOf(Subject.ENTRY, entry.id()));
  }
}
