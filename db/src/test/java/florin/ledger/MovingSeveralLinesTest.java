package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Division.ByAllocation;
import florin.ledger.Division.ByParts;
import florin.ledger.Division.Part;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MovingSeveralLinesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private FreshBooks florin;
  private Membership home;
  private Membership family;

  @BeforeEach
  void twoBooks() {
    florin = new FreshBooks();
    home = florin.register("Anna");
    family = florin.as(home, books -> books.people().open("Family", Currency.getInstance("EUR")));
  }

  @AfterEach
  void close() {
    assertThat(florin.list(home, books -> books.checks().differences())).isEmpty();
    assertThat(florin.list(family, books -> books.checks().differences())).isEmpty();
    florin.close();
  }

  @Test
  void splitIncomeKeepsItsSharesAndEveryCent() {
    for (Membership book : List.of(home, family)) {
      share(book, "Travels", 30);
      share(book, "Savings", 30);
      share(book, "General", 40);
    }
    Entry salary = record(home, salary("10.01"));

    Moved moved = move(salary);

    assertThat(moved.lost()).isEmpty();
    Entry there = entry(family, moved.number());
    assertThat(lines(there)).isEqualTo(lines(salary));
    assertThat(there.postings()).extracting(line -> line.percent().orElse(0)).containsOnly(30, 40);
  }

  @Test
  void sharesOfBucketsThatAreNotThereBecomeOneOfTheUsualOne() {
    share(home, "Travels", 30);
    share(home, "Savings", 30);
    share(home, "General", 40);
    share(family, "Travels", 10);
    Entry salary = record(home, salary("10.01"));

    Moved moved = move(salary);

    assertThat(moved.lost()).containsExactly(new Lost(Lost.What.BUCKET, "Savings"));
    assertThat(lines(entry(family, moved.number())))
        .containsExactlyInAnyOrder("Cash General salary 7.01", "Cash Travels salary 3.00");
  }

  @Test
  void sharesThatAllComeToLieInOneBucketAreSharedOutNoLonger() {
    share(home, "Travels", 60);
    share(home, "General", 40);
    Entry salary = record(home, salary("10.01"));

    Moved moved = move(salary);

    Entry there = entry(family, moved.number());
    assertThat(lines(there)).containsExactly("Cash General salary 10.01");
    assertThat(there.postings().getFirst().percent()).isEmpty();
  }

  @Test
  void aReceiptKeepsThePartsAndLosesOnlyTheCategoryThatIsNotThere() {
    florin.as(home, books -> books.categories().add("toys", Sign.NEGATIVE));
    florin.as(family, books -> books.categories().add("toys", Sign.POSITIVE));
    Entry receipt = record(home, receipt("food", "20.00", "toys", "5.00"));

    Moved moved = move(receipt);

    assertThat(moved.lost()).containsExactly(new Lost(Lost.What.CATEGORY, "toys"));
    assertThat(lines(entry(family, moved.number())))
        .containsExactly("Cash General food -20.00", "Cash General - -5.00");
  }

  @Test
  void aTransferBetweenBucketsGoesWhereBothAre() {
    share(home, "Travels", 10);
    EntryDraft draft =
        EntryDraft.transfer(
            euro("50"),
            DAY,
            "for the sea",
            Place.bucket(bucket(home, "General")),
            Destination.to(Place.bucket(bucket(home, "Travels"))));
    Entry shift = record(home, draft);

    assertRefused("entry.move.buckets", () -> move(shift));
    assertThat(entry(home, shift.number()).voided()).isFalse();

    share(family, "travels", 10);
    Moved moved = move(shift);
    assertThat(lines(entry(family, moved.number())))
        .containsExactly("Cash General - -50.00", "Cash travels - 50.00");
  }

  @Test
  void aTransferBetweenLocationsNeedsBothInTheSameCurrencies() {
    Entry exchange = record(home, exchange(location(home, "Dollars", "USD")));

    assertRefused("entry.move.locations", () -> move(exchange));
    location(family, "Dollars", "GBP");
    assertRefused("entry.move.locations", () -> move(exchange));
    assertThat(entry(home, exchange.number()).voided()).isFalse();

    florin.run(
        family,
        books -> {
          long pounds = books.locations().find("Dollars").orElseThrow().id();
          books.locations().archive(pounds, Optional.empty());
        });
    location(family, "dollars", "USD");
    Moved moved = move(exchange);
    assertThat(lines(entry(family, moved.number())))
        .containsExactly("Cash General - -100.00", "dollars General - 108.50");
  }

  @Test
  void foreignMoneyNeedsALocationThatHoldsIt() {
    long dollars = location(home, "Dollars", "USD");
    Entry lunch =
        record(
            home,
            EntryDraft.expense(Money.of("9.00", "USD"), DAY, "lunch").at(Place.location(dollars)));

    assertRefused("entry.no_location", () -> move(lunch));

    location(family, "Wallet", "USD");
    Moved moved = move(lunch);
    assertThat(moved.lost()).containsExactly(new Lost(Lost.What.LOCATION, "Dollars"));
    assertThat(lines(entry(family, moved.number()))).containsExactly("Wallet General - -9.00");
  }

  @Test
  void aClosedMonthThereTakesNoLine() {
    Entry receipt = record(home, receipt("food", "20.00", "groceries", "5.00"));
    florin.run(family, books -> books.bookSettings().close(YearMonth.from(DAY), DAY.plusMonths(1)));

    assertRefused("entry.closed", () -> move(receipt));

    assertThat(entry(home, receipt.number()).voided()).isFalse();
  }

  @Test
  void undoneOnEitherSideEveryLineIsBack() {
    share(home, "Travels", 60);
    share(home, "General", 40);
    for (Membership side : List.of(home, family)) {
      for (EntryDraft draft :
          List.of(salary("10.03"), receipt("food", "20.00", "groceries", "5.00"))) {
        Entry entry = record(home, draft);
        List<String> before = balances(home);
        Moved moved = move(entry);

        florin.as(side, books -> books.history().undo());

        Entry again = entry(home, entry.number());
        assertThat(again.voided()).isFalse();
        assertThat(again.postings()).isEqualTo(entry.postings());
        assertThat(balances(home)).isEqualTo(before);
        assertThat(entry(family, moved.number()).voided()).isTrue();
      }
    }
  }

  private void share(Membership book, String bucket, int percent) {
    florin.run(
        book,
        books -> {
          long id =
              books
                  .buckets()
                  .find(bucket)
                  .map(Bucket::id)
                  .orElseGet(() -> books.buckets().add(bucket, 0).id());
          books.buckets().setPercent(id, percent);
        });
  }

  private long bucket(Membership book, String name) {
    return florin.find(book, books -> books.buckets().find(name)).orElseThrow().id();
  }

  private long location(Membership book, String name, String currency) {
    return florin
        .as(book, books -> books.locations().add(name, true, Currency.getInstance(currency)))
        .id();
  }

  private long category(String name) {
    return florin.find(home, books -> books.categories().find(name)).orElseThrow().id();
  }

  private EntryDraft salary(String amount) {
    return EntryDraft.income(euro(amount), DAY, "March")
        .category(category("salary"))
        .divided(new ByAllocation());
  }

  private EntryDraft receipt(String one, String amount, String other, String rest) {
    return EntryDraft.expense(euro(amount).plus(euro(rest)), DAY, "market")
        .divided(
            new ByParts(
                List.of(
                    new Part(Optional.of(category(one)), Optional.empty(), euro(amount)),
                    new Part(Optional.of(category(other)), Optional.empty(), euro(rest)))));
  }

  private EntryDraft exchange(long dollars) {
    return EntryDraft.transfer(
        euro("100"),
        DAY,
        "for the trip",
        Place.DEFAULT,
        new Destination(Place.location(dollars), Optional.of(Money.of("108.50", "USD"))));
  }

  private Entry record(Membership book, EntryDraft draft) {
    return florin.as(book, books -> books.ledger().record(draft));
  }

  private Moved move(Entry entry) {
    return florin.as(
        home,
        books ->
            books.ledger().move(entry.number(), family.actor(FreshBooks.CAUSE), "Home", "Family"));
  }

  private Entry entry(Membership book, int number) {
    return florin.find(book, books -> books.ledger().find(number)).orElseThrow();
  }

  private List<String> balances(Membership book) {
    return List.of(florin.as(book, books -> books.ledger().balances()).toString());
  }

  private static List<String> lines(Entry entry) {
    return entry.postings().stream()
        .map(line ->
            String.join(
                " ",
                line.location().name(),
                line.bucket().name(),
                line.category().map(Named::name).orElse("-"),
                line.amount().amount().toPlainString()))
        .toList();
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }
}
