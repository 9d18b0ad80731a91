package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A book for each test, with rent that was spent, came back and was voided; it adds up whatever was
 * done.
 */
abstract class SignChangeWorld {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
  static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

  static FreshBooks florin;
  static int people;

  Membership owner;
  Category rent;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }

  /** Two payments of 100 and 40, 15 of it refunded, and one of 7 that was voided. */
  @BeforeEach
  void rentRecordedAsAnExpense() {
    owner = florin.register("Owner" + people++);
    rent = florin.as(owner, books -> books.categories().add("rent", Sign.NEGATIVE));
    record(EntryKind.EXPENSE, "100.00", FEBRUARY);
    record(EntryKind.EXPENSE, "40.00", MARCH);
    record(EntryKind.REFUND, "15.00", MARCH);
    record(EntryKind.EXPENSE, "7.00", MARCH);
    florin.run(owner, books -> books.ledger().voidEntry(4));
  }

  @AfterEach
  void everythingStillAddsUp() {
    assertThat(florin.list(owner, books -> books.checks().differences())).isEmpty();
  }

  void record(EntryKind kind, String amount, LocalDate day) {
    florin.run(
        owner,
        books ->
            books.ledger().record(EntryDraft.of(kind, eur(amount), day, "").category(rent.id())));
  }

  void change(Sign sign) {
    florin.run(owner, books -> books.categories().changeSign(rent.id(), sign));
  }

  Sign sign() {
    return florin.as(owner, books -> books.categories().find(rent.id())).orElseThrow().sign();
  }

  List<Balances.Signs> signs() {
    return florin.as(owner, books -> books.ledger().balances()).signs();
  }

  static List<Balances.Signs> sums(String positive, String negative, String neutral, String total) {
    return List.of(new Balances.Signs(eur(positive), eur(negative), eur(neutral), eur(total)));
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
