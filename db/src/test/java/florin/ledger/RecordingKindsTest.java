package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of entry says where money went, and counts where it should. */
final class RecordingKindsTest extends RecordingWorld {
  @Test
  void anAmountAgainstItsCategoryIsARefundThatNetsThere() {
    book.expense(book.ben, "100");
    Entry refund =
        book.record(book.ben, EntryDraft.income(eur("30"), TODAY, "returned").category(book.food));

    assertThat(refund.kind()).isEqualTo(EntryKind.REFUND);
    assertThat(refund.postings().getFirst().sign()).isEqualTo(Sign.NEGATIVE);
    assertThat(book.balances().signs().getFirst().negative()).isEqualTo(eur("-70"));
    assertThat(book.balances().signs().getFirst().positive()).isEqualTo(eur("0"));
  }

  @Test
  void incomeGivenBackIsARefundToo() {
    Entry refund =
        book.record(
            book.ben, EntryDraft.expense(eur("30"), TODAY, "overpaid").category(book.salary));
    assertThat(refund.kind()).isEqualTo(EntryKind.REFUND);
    assertThat(refund.postings().getFirst().amount()).isEqualTo(eur("-30"));
    assertThat(refund.postings().getFirst().sign()).isEqualTo(Sign.POSITIVE);
  }

  @Test
  void aRefundWithoutCategoryCountsAgainstTheOtherSide() {
    Entry in = book.record(book.ben, EntryDraft.of(EntryKind.REFUND, eur("5"), TODAY, "deposit"));
    assertThat(in.postings().getFirst().sign()).isEqualTo(Sign.NEGATIVE);
    Entry out =
        book.record(book.ben, EntryDraft.of(EntryKind.REFUND, eur("5"), TODAY, "x").flow(Flow.OUT));
    assertThat(out.postings().getFirst().sign()).isEqualTo(Sign.POSITIVE);
  }

  @Test
  void lentMoneyIsNeitherEarnedNorSpent() {
    Entry loan =
        book.record(
            book.ben,
            EntryDraft.of(EntryKind.LOAN, eur("50"), TODAY, "to Ada")
                .flow(Flow.OUT)
                .category(book.lent));
    assertThat(loan.postings().getFirst().amount()).isEqualTo(eur("-50"));
    assertThat(book.balances().signs().getFirst().neutral()).isEqualTo(eur("-50"));
    assertThat(
            book.record(book.ben, EntryDraft.expense(eur("5"), TODAY, "x").category(book.lent))
                .kind())
        .isEqualTo(EntryKind.LOAN);
    refused(
        "entry.category.not_neutral",
        book.ben,
        EntryDraft.of(EntryKind.LOAN, eur("5"), TODAY, "x").category(book.food));
  }

  @Test
  void anOpeningBalanceIsNeitherEarnedNorSpent() {
    book.record(
        book.anna,
        EntryDraft.of(EntryKind.OPENING, eur("1000"), TODAY, "start")
            .at(Place.location(book.bank)));
    assertThat(book.in(book.bank)).isEqualTo(eur("1000"));
    assertThat(book.balances().signs().getFirst().positive()).isEqualTo(eur("0"));
  }

  @Test
  void aTransferIsOneEntryWhosePostingsCancel() {
    Entry entry =
        book.record(book.ben, transfer(Place.location(book.cash), Place.location(book.bank)));

    assertThat(entry.postings()).extracting(Posting::amount).containsExactly(eur("-20"), eur("20"));
    assertThat(book.in(book.cash)).isEqualTo(eur("-20"));
    assertThat(book.in(book.bank)).isEqualTo(eur("20"));
    assertThat(book.balances().signs().getFirst().total()).isEqualTo(eur("0"));
  }

  @Test
  void moneyMovesBetweenBucketsOfOneLocation() {
    Entry entry =
        book.record(book.ben, transfer(Place.bucket(book.general), Place.bucket(book.travels)));
    assertThat(entry.postings())
        .extracting(posting -> posting.bucket().name())
        .containsExactly("General", "Travels");
    assertThat(entry.postings())
        .extracting(posting -> posting.location().name())
        .containsOnly("Cash");
  }

  @Test
  void aTransferAcrossCurrenciesNamesBothAmounts() {
    EntryDraft draft = transfer(Place.location(book.cash), Place.location(book.dollars));
    refused("entry.transfer.received", book.ben, draft);
    Entry entry =
        book.record(
            book.ben,
            draft.to(new Destination(Place.location(book.dollars), Optional.of(usd("21.60")))));
    assertThat(entry.postings())
        .extracting(Posting::amount)
        .containsExactly(eur("-20"), usd("21.60"));
    assertThat(book.in(book.dollars)).isEqualTo(usd("21.60"));
  }

  @Test
  void aTransferThatGoesNowhereIsRefused() {
    refused(
        "entry.transfer.nowhere",
        book.ben,
        transfer(Place.location(book.cash), Place.location(book.cash)));
    refused("entry.transfer.to", book.ben, EntryDraft.of(EntryKind.TRANSFER, eur("1"), TODAY, "x"));
    refused(
        "entry.transfer.category",
        book.ben,
        transfer(Place.location(book.cash), Place.location(book.bank)).category(book.food));
    refused(
        "entry.transfer.unequal",
        book.ben,
        transfer(Place.location(book.cash), Place.location(book.bank))
            .to(new Destination(Place.location(book.bank), Optional.of(eur("19")))));
  }

  private EntryDraft transfer(Place from, Place to) {
    return EntryDraft.transfer(eur("20"), TODAY, "moved", from, Destination.to(to));
  }
}
