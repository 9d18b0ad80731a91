package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was lent and borrowed stays open until it came back. */
final class LoansTest extends LedgerWorld {
  @Test
  void whatWasLentIsOpenUntilItIsRepaid() {
    loan(book.ben, eur("50"), Flow.OUT, "Bob");
    loan(book.ben, eur("20"), Flow.IN, "bob");
    assertThat(open(book.anna)).containsExactly(new OpenLoan(Optional.of("Bob"), eur("30"), TODAY));
    assertThat(open(book.anna).getFirst().isLent()).isTrue();

    loan(book.ben, eur("30"), Flow.IN, "BOB");
    assertThat(open(book.anna)).isEmpty();
  }

  @Test
  void currenciesAndPeopleStandApart() {
    loan(book.ben, eur("50"), Flow.OUT, "Bob");
    loan(book.ben, usd("7"), Flow.IN, "Bob");
    loan(book.ben, eur("5"), Flow.IN, "Ann");
    book.record(book.ben, EntryDraft.expense(eur("1"), TODAY, "no name").category(book.lent));

    assertThat(open(book.anna))
        .extracting(OpenLoan::who, OpenLoan::owed)
        .containsExactly(
            tuple(Optional.of("Ann"), eur("-5")),
            tuple(Optional.of("Bob"), eur("50")),
            tuple(Optional.of("Bob"), usd("-7")),
            tuple(Optional.empty(), eur("1")));
    List<OpenLoan> bob = book.as(book.anna, books -> books.loans().with("bob"));
    assertThat(bob).extracting(OpenLoan::owed).containsExactly(eur("50"), usd("-7"));
  }

  @Test
  void aVoidedLoanIsNotOpen() {
    Entry loan = loan(book.ben, eur("50"), Flow.OUT, "Bob");
    book.as(book.ben, books -> books.ledger().voidEntry(loan.number()));
    assertThat(open(book.anna)).isEmpty();
  }

  @Test
  void anAgentSeesWhatIsOpenOfTheOwnEntries() {
    loan(book.ben, eur("50"), Flow.OUT, "Bob");
    assertThat(open(book.cleo)).isEmpty();
    assertThat(open(book.ben)).hasSize(1);
  }

  private List<OpenLoan> open(Actor actor) {
    return book.as(actor, books -> books.loans().open());
  }

  private Entry loan(Actor actor, Money amount, Flow flow, String who) {
    return book.record(
        actor,
        EntryDraft.of(EntryKind.LOAN, amount, TODAY, "").flow(flow).labels(Labels.NONE.with(who)));
  }
}
