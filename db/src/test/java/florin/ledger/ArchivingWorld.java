package florin.ledger;

import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;

/**
 * A book of three entries for each test, one of them voided, which adds up whatever was archived in
 * it.
 */
abstract class ArchivingWorld extends ConfigurationWorld {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
  static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

  Category food;
  Category groceries;
  Location cash;
  Location bank;

  @BeforeEach
  void aBookWithThreeEntries() {
    food = category("food");
    groceries = category("groceries");
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
