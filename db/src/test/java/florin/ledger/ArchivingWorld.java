package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.money.Money;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A book of three entries for each test, one of them voided, which adds up whatever was archived in
 * it.
 */
abstract class ArchivingWorld {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
  static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

  static FreshBooks florin;
  private static int people;

  Membership owner;
  Category food;
  Category groceries;
  Location cash;
  Location bank;

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

  static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  EntryDraft lunch(String amount, LocalDate day) {
    return EntryDraft.expense(Money.of(amount, "EUR"), day, "lunch")
        .at(Place.location(cash.id()))
        .category(food.id());
  }

  Entry entry(int number) {
    return florin.as(owner, books -> books.ledger().find(number)).orElseThrow();
  }

  void archive(Category category, Optional<Long> replacement) {
    florin.run(owner, books -> books.categories().archive(category.id(), replacement));
  }

  void archive(Location location, Optional<Long> replacement) {
    florin.run(owner, books -> books.locations().archive(location.id(), replacement));
  }

  /** What the monthly totals that are not zero are kept by. */
  List<Long> totals(String column) {
    Result<Record> rows =
        florin.asOwner(sql ->
            sql.fetch(
                "select %s from month_total where book_id = ? and (amount <> 0 or entries <> 0)"
                    .formatted(column),
                owner.book().id()));
    return rows.getValues(0, Long.class);
  }
}
