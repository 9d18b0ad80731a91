package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.ledger.Division.ByAllocation;
import florin.ledger.Division.ByParts;
import florin.ledger.Division.Part;
import florin.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One entry over several buckets or categories: nothing is lost, whatever is done to it. Long
 * because all of them share the divided entry.
 */
final class DivisionTest extends LedgerWorld {
  private long household;

  @BeforeEach
  void household() {
    household = book.row("category", "name, sign", "'household', 'NEGATIVE'");
  }

  @ParameterizedTest
  @CsvSource({"10.01,5.01,5.00", "10.03,5.02,5.01", "1000,500.00,500.00", "0.02,0.01,0.01"})
  void incomeInHalvesLosesNoCent(String amount, String general, String travels) {
    percentages(Map.of(book.general, 50, book.travels, 50));
    Entry entry = shared(amount);

    assertThat(entry.amount()).isEqualTo(eur(amount));
    assertThat(entry.kind()).isEqualTo(EntryKind.INCOME);
    assertThat(amounts(entry)).containsExactly(eur(general), eur(travels));
    assertThat(book.in(book.cash)).isEqualTo(eur(amount));
  }

  @Test
  void incomeInFifthsHalvesAndTenthsLosesNoCent() {
    long fun = book.row("bucket", "name", "'Fun'");
    long gifts = book.row("bucket", "name", "'Gifts'");
    long books = book.row("bucket", "name", "'Books'");
    percentages(Map.of(book.general, 20, book.travels, 50, fun, 10, gifts, 10, books, 10));

    Entry entry = shared("10.01");

    assertThat(entry.postings())
        .extracting(posting -> posting.bucket().name())
        .containsExactly("Books", "Fun", "General", "Gifts", "Travels");
    assertThat(amounts(entry))
        .containsExactly(eur("1.00"), eur("1.00"), eur("2.00"), eur("1.00"), eur("5.01"));
  }

  @Test
  void onlyPercentagesOfExactlyAHundredShareOut() {
    assertRefused("entry.split.incomplete", () -> shared("10"));
    percentages(Map.of(book.general, 60, book.travels, 39));
    assertRefused("entry.split.incomplete", () -> shared("10"));
  }

  @Test
  void anArchivedBucketGetsNothing() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    book.as(book.anna, books -> books.buckets().archive(book.travels, Optional.of(book.general)));
    assertRefused("entry.split.incomplete", () -> shared("10"));
    percentages(Map.of(book.general, 100));
    assertThat(amounts(shared("10"))).containsExactly(eur("10"));
  }

  @Test
  void anExpenseIsNotSharedOut() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    assertRefused(
        "entry.split.income",
        () ->
            book.record(
                book.ben, EntryDraft.expense(eur("10"), TODAY, "x").divided(new ByAllocation())));
  }

  @Test
  void anAmountTooSmallForEveryShareIsRefused() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    assertRefused("entry.split.small", () -> shared("0.01"));
  }

  @Test
  void anotherAmountIsSharedOutFromTheWholeByThePercentagesOfThen() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    Entry entry = shared("10.01");
    percentages(Map.of(book.general, 10));

    assertThat(amounts(edit(entry, EntryChange.none().description("March"))))
        .containsExactly(eur("5.01"), eur("5.00"));
    Entry larger = edit(entry, EntryChange.none().amount(eur("1000")));
    assertThat(larger.amount()).isEqualTo(eur("1000"));
    assertThat(amounts(larger)).containsExactly(eur("500"), eur("500"));
  }

  @Test
  void sharedIncomeMovesDatesPlacesAndCategoriesAsOne() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    Entry entry = shared("10.01");

    Entry moved =
        edit(entry, EntryChange.none().at(Place.location(book.bank)).date(TODAY.minusDays(40)));
    assertThat(moved.postings()).extracting(p -> p.location().name()).containsOnly("Bank");
    assertThat(book.in(book.bank)).isEqualTo(eur("10.01"));

    Entry dollars = edit(moved, EntryChange.none().amount(usd("3.33")));
    assertThat(amounts(dollars)).containsExactly(usd("1.67"), usd("1.66"));
  }

  @Test
  void oneBucketOrAnExpenseMakesOneLineOfTheShares() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    Entry entry = shared("10.01");

    Entry one = edit(entry, EntryChange.none().at(Place.bucket(book.travels)));
    assertThat(amounts(one)).containsExactly(eur("10.01"));
    assertThat(one.bucket().name()).isEqualTo("Travels");

    Entry again = edit(one, EntryChange.none().divided(new ByAllocation()));
    assertThat(amounts(again)).containsExactly(eur("5.01"), eur("5.00"));

    Entry expense = edit(again, EntryChange.none().category(book.food));
    assertThat(expense.kind()).isEqualTo(EntryKind.EXPENSE);
    assertThat(amounts(expense)).containsExactly(eur("-10.01"));
    assertThat(expense.bucket().name()).isEqualTo("General");
  }

  @Test
  void archivingABucketKeepsTheSharesWholeAndUndoBringsThemBack() {
    percentages(Map.of(book.general, 50, book.travels, 50));
    Entry entry = shared("10.01");
    book.as(book.anna, books -> books.buckets().archive(book.travels, Optional.of(book.general)));

    Entry later = edit(entry, EntryChange.none().amount(eur("20.03")));
    assertThat(amounts(later)).containsExactly(eur("10.02"), eur("10.01"));

    book.as(book.ben, books -> books.history().undo());
    assertThat(amounts(found(entry))).containsExactly(eur("5.01"), eur("5.00"));
  }

  @Test
  void anOpeningBalanceIsSharedOutLikeIncome() {
    percentages(Map.of(book.general, 75, book.travels, 25));
    Entry entry =
        book.record(
            book.ben,
            EntryDraft.of(EntryKind.OPENING, eur("500.01"), TODAY, "")
                .at(Place.location(book.bank))
                .divided(new ByAllocation()));
    assertThat(amounts(entry)).containsExactly(eur("375.01"), eur("125"));
    assertThat(entry.postings()).extracting(Posting::sign).containsOnly(Sign.NEUTRAL);
  }

  @Test
  void aReceiptOverCategoriesGivesTheRestToTheFirst() {
    Entry receipt =
        edit(book.expense(book.ben, "20"), parts(part(book.food, "0"), part(household, "7.30")));

    assertThat(amounts(receipt)).containsExactly(eur("-12.70"), eur("-7.30"));
    assertThat(receipt.postings())
        .extracting(posting -> posting.category().orElseThrow().name())
        .containsExactly("food", "household");
    assertThat(receipt.version()).isEqualTo(2);
  }

  @Test
  void aReceiptKeepsItsPartsWhenItsAmountChanges() {
    Entry receipt =
        edit(
            book.expense(book.ben, "20"), parts(part(book.food, "12.70"), part(household, "7.30")));

    assertThat(amounts(edit(receipt, EntryChange.none().amount(eur("21")))))
        .containsExactly(eur("-13.70"), eur("-7.30"));
    assertThat(amounts(edit(receipt, EntryChange.none().description("market"))))
        .containsExactly(eur("-13.70"), eur("-7.30"));
    assertRefused("entry.split.over", () -> edit(receipt, EntryChange.none().amount(eur("7.30"))));
    assertRefused(
        "entry.split.currency", () -> edit(receipt, EntryChange.none().amount(usd("20"))));
  }

  @Test
  void oneCategoryMakesOneLineOfAReceipt() {
    Entry receipt =
        edit(book.expense(book.ben, "20"), parts(part(book.food, "0"), part(household, "7.30")));
    Entry one = edit(receipt, EntryChange.none().category(household));
    assertThat(amounts(one)).containsExactly(eur("-20"));
    assertThat(one.category().orElseThrow().name()).isEqualTo("household");
  }

  @Test
  void partsBeyondTheAmountOrOfBothDirectionsAreRefused() {
    Entry entry = book.expense(book.ben, "20");
    assertRefused(
        "entry.split.over",
        () -> edit(entry, parts(part(book.food, "12.71"), part(household, "7.30"))));
    assertRefused(
        "entry.split.over", () -> edit(entry, parts(part(book.food, "0"), part(household, "20"))));
    assertRefused(
        "entry.amount.positive",
        () -> edit(entry, parts(part(book.food, "20"), part(household, "-1"))));
    assertRefused(
        "entry.split.mixed",
        () -> edit(entry, parts(part(book.food, "10"), part(book.salary, "10"))));
  }

  @Test
  void theDefaultBucketOfACategoryTakesItsPart() {
    Entry receipt =
        edit(book.expense(book.ben, "20"), parts(part(book.food, "0"), part(book.travel, "5")));
    assertThat(receipt.postings())
        .extracting(posting -> posting.bucket().name())
        .containsExactly("General", "Travels");
  }

  private static EntryChange parts(Part... parts) {
    return EntryChange.none().divided(new ByParts(List.of(parts)));
  }

  private static Part part(long category, String amount) {
    return new Part(Optional.of(category), Optional.empty(), eur(amount));
  }

  private static List<Money> amounts(Entry entry) {
    return entry.postings().stream().map(Posting::amount).toList();
  }

  private Entry shared(String amount) {
    return book.record(
        book.ben,
        EntryDraft.income(eur(amount), TODAY, "pay")
            .category(book.salary)
            .divided(new ByAllocation()));
  }

  private Entry edit(Entry entry, EntryChange change) {
    Actor ben = book.ben;
    return book.as(ben, books -> books.ledger().edit(entry.number(), change));
  }

  private Entry found(Entry entry) {
    return book.as(book.ben, books -> books.ledger().find(entry.number()).orElseThrow());
  }

  private void percentages(Map<Long, Integer> percents) {
    percents.forEach((bucket, percent) ->
        house.execute("update bucket set percent = %d where id = %d".formatted(percent, bucket)));
  }
}
