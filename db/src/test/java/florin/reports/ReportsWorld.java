package florin.reports;

import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;

/** Books of their own for each test, which one person records in. */
abstract class ReportsWorld {
  final FreshBooks fresh = new FreshBooks();
  final Membership anna = fresh.register("Anna");

  @AfterEach
  void close() {
    fresh.close();
  }

  int spend(String amount, String date, String category) {
    EntryDraft draft = EntryDraft.expense(eur(amount), day(date), "");
    return record(category.isEmpty() ? draft : draft.category(category(category)));
  }

  int record(EntryDraft draft) {
    return fresh.as(anna, books -> books.ledger().record(draft.inFuture(true))).number();
  }

  long category(String name) {
    return fresh.find(anna, books -> books.categories().find(name)).orElseThrow().id();
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
