package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Actor;
import florin.Refused;
import florin.ledger.TestBook.House;
import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordingTest {
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
  void anExpenseTakesMoneyFromTheFirstLocationForTheBucketGeneral() {
    Entry entry = book.expense(book.ben, "12.50");

    assertThat(entry.number()).isEqualTo(1);
    assertThat(entry.kind()).isEqualTo(EntryKind.EXPENSE);
    assertThat(entry.amount()).isEqualTo(eur("12.50"));
    assertThat(entry.author().name()).isEqualTo("Ben");
    assertThat(entry.postings())
        .containsExactly(
            new Posting(
                new Named(book.cash, "Cash"),
                new Named(book.general, "General"),
                Optional.of(new Named(book.food, "food")),
                Sign.NEGATIVE,
                eur("-12.50"),
                OptionalInt.empty()));
    assertThat(book.in(book.cash)).isEqualTo(eur("-12.50"));
  }

  @Test
  void numbersCountInEveryBookFromOne() {
    book.expense(book.ben, "1");
    assertThat(book.expense(book.anna, "1").number()).isEqualTo(2);
    TestBook other = house.book();
    assertThat(other.expense(other.anna, "1").number()).isEqualTo(1);
  }

  @Test
  void everythingAPersonSaidIsKept() {
    EntryDraft draft =
        EntryDraft.expense(eur("40"), TODAY.minusDays(1), "  dinner\nwith\u0000 wine ")
            .at(Place.location(book.bank).inBucket(book.travels))
            .labels(
                Labels.NONE
                    .category(book.food)
                    .method(book.card)
                    .customer(book.customer)
                    .with("Ada"))
            .tags(List.of("fun", "fun", "late"));

    Entry entry = book.record(book.ben, draft);

    assertThat(entry.description()).isEqualTo("dinner with  wine");
    assertThat(entry.location().name()).isEqualTo("Bank");
    assertThat(entry.bucket().name()).isEqualTo("Travels");
    assertThat(entry.method()).contains(new Named(book.card, "card"));
    assertThat(entry.customer()).contains(new Named(book.customer, "Ada Lovelace"));
    assertThat(entry.counterparty()).contains("Ada");
    assertThat(entry.tags()).containsExactly("fun", "late");
    assertThat(entry.date()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void aCategoryBringsItsOwnBucket() {
    Entry entry =
        book.record(book.ben, EntryDraft.expense(eur("300"), TODAY, "train").category(book.travel));
    assertThat(entry.bucket().name()).isEqualTo("Travels");
  }

  @Test
  void aPersonsOwnLocationComesBeforeTheFirst() {
    house.execute(
        "update member set default_location_id = %d where book_id = %d and person_id = %d"
            .formatted(book.bank, book.id, book.ben.personId()));
    assertThat(book.expense(book.ben, "5").location().name()).isEqualTo("Bank");
    assertThat(book.expense(book.cleo, "5").location().name()).isEqualTo("Cash");
  }

  @Test
  void moneyInAnotherCurrencyGoesToALocationThatHoldsIt() {
    Entry entry =
        book.record(book.ben, EntryDraft.expense(usd("9"), TODAY, "app").category(book.food));
    assertThat(entry.location().name()).isEqualTo("Dollars");
  }

  @Test
  void moneyNoLocationHoldsIsRefused() {
    refused("entry.no_location", book.ben, expense("9", "CHF"));
  }

  @Test
  void aLocationOfAnotherCurrencyIsRefused() {
    refused("entry.currency", book.ben, expense("9", "USD").at(Place.location(book.cash)));
  }

  @Test
  void zeroAndLessAreRefused() {
    refused("entry.amount.positive", book.ben, expense("0", "EUR"));
    refused("entry.amount.positive", book.ben, expense("-1", "EUR"));
  }

  @Test
  void theFutureIsRefusedUnlessItIsMeant() {
    EntryDraft tomorrow = EntryDraft.expense(eur("1"), TODAY.plusDays(1), "rent");
    refused("entry.date.future", book.ben, tomorrow);
    assertThat(book.record(book.ben, tomorrow.inFuture(true)).date()).isEqualTo(TODAY.plusDays(1));
    refused(
        "entry.date.range",
        book.ben,
        EntryDraft.expense(eur("1"), LocalDate.of(2101, 1, 1), "x").inFuture(true));
    refused(
        "entry.date.range",
        book.ben,
        EntryDraft.expense(eur("1"), LocalDate.of(1899, 12, 31), "x"));
  }

  @Test
  void aClosedMonthTakesNothingMore() {
    house.execute("update book set closed_through = '2026-02-28' where id = " + book.id);
    refused(
        "entry.closed", book.anna, EntryDraft.expense(eur("1"), LocalDate.of(2026, 2, 28), "late"));
    book.record(book.anna, EntryDraft.expense(eur("1"), LocalDate.of(2026, 3, 1), "in time"));
  }

  @Test
  void viewersRecordNothing() {
    refused("refused.role", book.vic, expense("1", "EUR"));
  }

  @Test
  void whatDoesNotExistIsRefused() {
    refused("configuration.unknown", book.ben, expense("1", "EUR").category(999_999));
    refused("configuration.unknown", book.ben, expense("1", "EUR").at(Place.location(999_999)));
    refused("configuration.unknown", book.ben, expense("1", "EUR").at(Place.bucket(999_999)));
    refused(
        "configuration.unknown", book.ben, expense("1", "EUR").labels(Labels.NONE.method(999_999)));
    refused(
        "configuration.unknown",
        book.ben,
        expense("1", "EUR").labels(Labels.NONE.customer(999_999)));
    refused("configuration.unknown", book.ben, expense("1", "EUR").category(house.book().food));
  }

  @Test
  void whatIsArchivedTakesNothingNew() {
    house.execute("update category set archived_at = now() where id = " + book.food);
    refused("entry.archived", book.ben, expense("1", "EUR").category(book.food));
  }

  @Test
  void longWordsAreRefused() {
    refused(
        "entry.description.too_long",
        book.ben,
        EntryDraft.expense(eur("1"), TODAY, "x".repeat(256)));
    assertThat(
            book.record(book.ben, EntryDraft.expense(eur("1"), TODAY, "\ud83c\udf55".repeat(255)))
                .description())
        .hasSize(510);
  }

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

  @Test
  void manyDraftsAreOneActionWithConsecutiveNumbers() {
    book.expense(book.ben, "1");
    Recorded recorded =
        book.as(
            book.ben,
            books -> books.ledger().record(List.of(expense("1", "EUR"), expense("2", "EUR"))));
    assertThat(recorded.firstNumber()).isEqualTo(2);
    assertThat(recorded.lastNumber()).isEqualTo(3);
    assertThat(
            book.as(book.ben, books -> books.history().find(recorded.actionId()))
                .orElseThrow()
                .summary())
        .containsEntry("count", "2")
        .containsEntry("first", "2");
  }

  @Test
  void oneWrongDraftRefusesAllOfThem() {
    assertThatThrownBy(() ->
            book.as(
                book.ben,
                books -> books.ledger().record(List.of(expense("1", "EUR"), expense("1", "CHF")))))
        .isInstanceOf(Refused.class);
    long count = book.as(book.ben, books -> books.ledger().count(EntryFilter.all()));
    assertThat(count).isZero();
    assertThat(book.expense(book.ben, "1").number()).isEqualTo(1);
  }

  @Test
  void everyActionRaisesTheRevisionOfTheBook() {
    long before = house.number("select revision from book where id = " + book.id);
    book.expense(book.ben, "1");
    book.as(book.ben, books -> books.ledger().voidEntry(1));
    assertThat(house.number("select revision from book where id = " + book.id))
        .isEqualTo(before + 2);
  }

  private EntryDraft transfer(Place from, Place to) {
    return EntryDraft.transfer(eur("20"), TODAY, "moved", from, Destination.to(to));
  }

  private EntryDraft expense(String amount, String currency) {
    return EntryDraft.expense(Money.of(amount, currency), TODAY, "lunch");
  }

  private void refused(String key, Actor actor, EntryDraft draft) {
    assertRefused(key, () -> book.record(actor, draft));
  }
}
