package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/**
 * A book for each test, with rent that was spent, came back and was voided; it adds up whatever was
 * done.
 */
abstract class SignChangeWorld extends ConfigurationWorld {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
  static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

  Category rent;

  /** Two payments of 100 and 40, 15 of it refunded, and one of 7 that was voided. */
  @BeforeEach
  void rentRecordedAsAnExpense() {
    rent = florin.as(owner, books -> books.categories().add("rent", Sign.NEGATIVE));
    record(EntryKind.EXPENSE, "100.00", FEBRUARY);
    record(EntryKind.EXPENSE, "40.00", MARCH);
    record(EntryKind.REFUND, "15.00", MARCH);
    record(EntryKind.EXPENSE, "7.00", MARCH);
    florin.run(owner, books -> books.ledger().voidEntry(4));
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
