package florin.reports;

import florin.ledger.Bucket;
import florin.ledger.EntryDraft;
import florin.ledger.Place;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;

/** Books of their own for each test, in which one person earns and spends. */
abstract class BudgetWorld {
  static final Currency EURO = Currency.getInstance("EUR");
  static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
  static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  final FreshBooks fresh = new FreshBooks();
  final Membership anna = fresh.register("Anna");
  final Bucket general = fresh.list(anna, books -> books.buckets().list()).getFirst();

  @AfterEach
  void close() {
    fresh.close();
  }

  Budget budget(Period period) {
    return fresh.as(anna, books -> books.reports().budget(period));
  }

  Bucket bucket(String name, int percent) {
    return fresh.as(anna, books -> books.buckets().add(name, percent));
  }

  void income(String amount, String date) {
    record(EntryDraft.income(eur(amount), LocalDate.parse(date), ""));
  }

  void spend(String amount, String date, Bucket bucket) {
    record(
        EntryDraft.expense(eur(amount), LocalDate.parse(date), "").at(Place.bucket(bucket.id())));
  }

  void record(EntryDraft draft) {
    fresh.run(anna, books -> books.ledger().record(draft.inFuture(true)));
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
