package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two books of one person for each test, which add up whatever was moved between them. */
abstract class MovingLinesWorld {
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  FreshBooks florin;
  Membership home;
  Membership family;

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

  void share(Membership book, String bucket, int percent) {
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

  long bucket(Membership book, String name) {
    return florin.find(book, books -> books.buckets().find(name)).orElseThrow().id();
  }

  long location(Membership book, String name, String currency) {
    return florin
        .as(book, books -> books.locations().add(name, true, Currency.getInstance(currency)))
        .id();
  }

  long category(String name) {
    return florin.find(home, books -> books.categories().find(name)).orElseThrow().id();
  }

  Entry record(Membership book, EntryDraft draft) {
    return florin.as(book, books -> books.ledger().record(draft));
  }

  Moved move(Entry entry) {
    return florin.as(
        home,
        books ->
            books.ledger().move(entry.number(), family.actor(FreshBooks.CAUSE), "Home", "Family"));
  }

  Entry entry(Membership book, int number) {
    return florin.find(book, books -> books.ledger().find(number)).orElseThrow();
  }

  static List<String> lines(Entry entry) {
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

  static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }
}
