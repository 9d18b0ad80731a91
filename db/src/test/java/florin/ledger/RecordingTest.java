package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What an entry takes from its book when it is recorded, and what is refused. */
final class RecordingTest extends RecordingWorld {
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
}
