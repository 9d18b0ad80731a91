package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArchivingTest {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

  private static FreshBooks florin;
  private static int people;

  private Membership owner;
  private Category food;
  private Category groceries;
  private Location cash;
  private Location bank;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }

  @BeforeEach
  void aBookWithThreeEntries() {
    owner = florin.register("Owner" + people++);
    food = florin.as(owner, books -> books.categories().find("food")).orElseThrow();
    groceries = florin.as(owner, books -> books.categories().find("groceries")).orElseThrow();
    cash = florin.as(owner, books -> books.locations().find("cash")).orElseThrow();
    bank = florin.as(owner, books -> books.locations().find("bank")).orElseThrow();
    florin.run(
        owner,
        books -> {
          books.ledger().record(lunch("12.50", FEBRUARY));
          books.ledger().record(lunch("7.50", MARCH));
          books.ledger().record(lunch("100.00", MARCH));
          books.ledger().voidEntry(3);
        });
  }

  @AfterEach
  void everythingStillAddsUp() {
    assertThat(florin.list(owner, books -> books.checks().differences())).isEmpty();
  }

  @Test
  void whatEntriesUseNeedsAReplacement() {
    assertThatThrownBy(() -> archive(food, Optional.empty()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("archive.in-use");
              assertThat(refused.arguments()).containsExactly("food", 2L);
            });
    assertThat(entry(1).category()).contains(new Named(food.id(), "food"));
  }

  @Test
  void entriesGoToTheReplacementAndTheTotalsFollow() {
    archive(food, Optional.of(groceries.id()));

    assertThat(List.of(entry(1), entry(2), entry(3)))
        .allSatisfy(
            entry -> assertThat(entry.category().orElseThrow().id()).isEqualTo(groceries.id()));
    assertThat(entry(1).version()).isEqualTo(2);
    assertThat(totals("category_id")).containsOnly(groceries.id());
    assertThat(
            florin.as(owner, books -> books.categories().find(food.id())).orElseThrow().archived())
        .isTrue();
    assertThat(florin.as(owner, books -> books.ledger().restore(3)).category().orElseThrow().id())
        .isEqualTo(groceries.id());
  }

  @Test
  void oneUndoBringsEverythingBack() {
    List<Entry> before = List.of(entry(1), entry(2), entry(3));
    archive(food, Optional.of(groceries.id()));

    var undone = florin.as(owner, books -> books.history().undo());

    assertThat(undone.kind()).isEqualTo("archive");
    assertThat(undone.restored()).isEqualTo(4);
    assertThat(undone.kept()).isEmpty();
    assertThat(List.of(entry(1), entry(2), entry(3)))
        .usingRecursiveComparison()
        .ignoringFields("version", "changedAt")
        .isEqualTo(before);
    assertThat(florin.find(owner, books -> books.categories().find(food.id()))).contains(food);
    assertThat(totals("category_id")).containsOnly(food.id());
  }

  @Test
  void aLocationIsReplacedOnlyByOneOfItsCurrency() {
    Location dollars =
        florin.as(
            owner, books -> books.locations().add("Dollars", true, Currency.getInstance("USD")));

    assertRefused("archive.currency-differs", () -> archive(cash, Optional.of(dollars.id())));
    archive(cash, Optional.of(bank.id()));

    assertThat(entry(1).location().id()).isEqualTo(bank.id());
    assertThat(totals("location_id")).containsOnly(bank.id());
  }

  @Test
  void aTransferBetweenTheTwoStillCancels() {
    florin.run(
        owner,
        books ->
            books
                .ledger()
                .record(
                    EntryDraft.transfer(
                        Money.of("50.00", "EUR"),
                        MARCH,
                        "savings",
                        Place.location(cash.id()),
                        Destination.to(Place.location(bank.id())))));

    archive(cash, Optional.of(bank.id()));

    assertThat(entry(4).postings())
        .extracting(posting -> posting.location().id())
        .containsOnly(bank.id());
  }

  @Test
  void aCategoryIsReplacedOnlyByOneThatCountsTheSameWay() {
    Category salary = florin.as(owner, books -> books.categories().find("salary")).orElseThrow();

    assertRefused("archive.sign-differs", () -> archive(food, Optional.of(salary.id())));
    assertRefused("archive.itself", () -> archive(food, Optional.of(food.id())));
  }

  @Test
  void theLastLocationAndTheLastBucketStay() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    archive(bank, Optional.empty());

    assertRefused("archive.last", () -> archive(cash, Optional.empty()));
    assertRefused(
        "archive.last",
        () -> florin.run(owner, books -> books.buckets().archive(general.id(), Optional.empty())));
  }

  @Test
  void theLastCategoryStaysWhileEntriesHaveIt() {
    florin.list(owner, books -> books.categories().list()).stream()
        .filter(category -> category.id() != food.id())
        .forEach(category -> archive(category, Optional.empty()));

    assertRefused("archive.last", () -> archive(food, Optional.empty()));
  }

  @Test
  void categoriesFollowTheirDefaultBucket() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    Bucket fun = florin.as(owner, books -> books.buckets().add("Fun"));
    florin.run(
        owner, books -> books.categories().defaultBucket(groceries.id(), Optional.of(fun.id())));

    florin.run(owner, books -> books.buckets().archive(fun.id(), Optional.of(general.id())));
    assertThat(
            florin
                .find(owner, books -> books.categories().find(groceries.id()))
                .orElseThrow()
                .defaultBucketId())
        .contains(general.id());

    florin.run(owner, books -> books.history().undo());
    assertThat(
            florin
                .find(owner, books -> books.categories().find(groceries.id()))
                .orElseThrow()
                .defaultBucketId())
        .contains(fun.id());
  }

  @Test
  void aUsualLocationThatIsArchivedIsForgotten() {
    florin.run(owner, books -> books.locations().mine(Optional.of(bank.id())));

    archive(bank, Optional.empty());

    assertThat(florin.find(owner, books -> books.locations().mine())).isEmpty();
  }

  @Test
  void aPaymentMethodMovesOnTheEntriesToo() {
    PaymentMethod card = method("card");
    florin.run(
        owner,
        books -> books.ledger().record(lunch("9.00", MARCH).labels(Labels.NONE.method(card.id()))));

    assertRefused(
        "archive.in-use",
        () ->
            florin.run(
                owner, books -> books.paymentMethods().archive(card.id(), Optional.empty())));
    florin.run(
        owner,
        books -> books.paymentMethods().archive(card.id(), Optional.of(method("cash").id())));

    assertThat(entry(4).method().orElseThrow().name()).isEqualTo("Cash");
  }

  @Test
  void aCustomerIsArchivedWithTheEntriesOrMergedIntoAnother() {
    Customer ada = florin.as(owner, books -> books.customers().add("Ada", "", Optional.empty()));
    Customer adah = florin.as(owner, books -> books.customers().add("Adah", "", Optional.empty()));
    florin.run(
        owner,
        books ->
            books.ledger().record(lunch("9.00", MARCH).labels(Labels.NONE.customer(ada.id()))));

    florin.run(owner, books -> books.customers().archive(ada.id(), Optional.empty()));
    assertThat(entry(4).customer().orElseThrow().id()).isEqualTo(ada.id());

    florin.run(owner, books -> books.history().undo());
    florin.run(owner, books -> books.customers().archive(ada.id(), Optional.of(adah.id())));
    assertThat(entry(4).customer().orElseThrow().id()).isEqualTo(adah.id());
  }

  @Test
  void whatIsBroughtBackIsInUseAgainWithoutItsFormerEntries() {
    archive(food, Optional.of(groceries.id()));

    Category back = florin.as(owner, books -> books.categories().restore(food.id()));

    assertThat(back).isEqualTo(food);
    assertThat(entry(1).category().orElseThrow().id()).isEqualTo(groceries.id());
    assertRefused(
        "restore.in-use", () -> florin.run(owner, books -> books.categories().restore(food.id())));
    florin.run(owner, books -> books.history().undo());
    assertThat(florin.find(owner, books -> books.categories().find("food"))).isEmpty();
  }

  @Test
  void aNameTakenMeanwhileIsNotBroughtBack() {
    archive(bank, Optional.empty());
    florin.run(owner, books -> books.locations().add("BANK", false, bank.currency()));

    assertRefused(
        "name.taken", () -> florin.run(owner, books -> books.locations().restore(bank.id())));
  }

  @Test
  void aBucketComesBackWithItsPercentageOnlyWhereThereIsRoom() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    Bucket fun = florin.as(owner, books -> books.buckets().add("Fun"));
    florin.run(owner, books -> books.buckets().setPercent(fun.id(), 30));
    florin.run(owner, books -> books.buckets().archive(fun.id(), Optional.empty()));
    assertThat(florin.as(owner, books -> books.buckets().restore(fun.id())).percent())
        .isEqualTo(30);

    florin.run(owner, books -> books.buckets().archive(fun.id(), Optional.empty()));
    florin.run(owner, books -> books.buckets().setPercent(general.id(), 71));
    assertThat(florin.as(owner, books -> books.buckets().restore(fun.id())).percent()).isZero();
  }

  @Test
  void onlyLikeOnesMayReplace() {
    Location dollars =
        florin.as(
            owner, books -> books.locations().add("Dollars", true, Currency.getInstance("USD")));

    assertThat(florin.list(owner, books -> books.locations().replacements(cash.id())))
        .containsExactly(bank);
    assertThat(florin.list(owner, books -> books.locations().replacements(dollars.id()))).isEmpty();
    assertThat(florin.list(owner, books -> books.categories().replacements(food.id())))
        .contains(groceries)
        .allMatch(category -> category.sign() == Sign.NEGATIVE)
        .doesNotContain(food);
  }

  @Test
  void entriesOfAClosedTimeAreNotMoved() {
    florin.run(owner, books -> books.bookSettings().close(Optional.of(LocalDate.of(2026, 2, 28))));

    assertRefused("archive.closed", () -> archive(food, Optional.of(groceries.id())));
    assertThat(entry(2).category().orElseThrow().id()).isEqualTo(food.id());
  }

  private static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private EntryDraft lunch(String amount, LocalDate day) {
    return EntryDraft.expense(Money.of(amount, "EUR"), day, "lunch")
        .at(Place.location(cash.id()))
        .category(food.id());
  }

  private Entry entry(int number) {
    return florin.as(owner, books -> books.ledger().find(number)).orElseThrow();
  }

  private PaymentMethod method(String name) {
    return florin.as(owner, books -> books.paymentMethods().find(name)).orElseThrow();
  }

  private void archive(Category category, Optional<Long> replacement) {
    florin.run(owner, books -> books.categories().archive(category.id(), replacement));
  }

  private void archive(Location location, Optional<Long> replacement) {
    florin.run(owner, books -> books.locations().archive(location.id(), replacement));
  }

  /** What the monthly totals that are not zero are kept by. */
  private List<Long> totals(String column) {
    Result<Record> rows =
        florin.asOwner(sql ->
            sql.fetch(
                "select %s from month_total where book_id = ? and (amount <> 0 or entries <> 0)"
                    .formatted(column),
                owner.book().id()));
    return rows.getValues(0, Long.class);
  }
}
