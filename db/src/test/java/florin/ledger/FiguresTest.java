package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums of what was asked for, and the balances. */
final class FiguresTest extends ListingWorld {
  @Test
  void ofAReceiptOverCategoriesOnlyTheLinesMeantAreSummed() {
    long household = book.row("category", "name, sign", "'household', 'NEGATIVE'");
    book.as(
        book.ben,
        books ->
            books
                .ledger()
                .edit(
                    4,
                    EntryChange.none()
                        .divided(
                            new Division.ByParts(
                                List.of(
                                    new Division.Part(
                                        Optional.of(book.food), Optional.empty(), eur("0")),
                                    new Division.Part(
                                        Optional.of(household), Optional.empty(), eur("8")))))));
    Metrics metrics =
        book.as(
            book.anna,
            books ->
                books.ledger().metrics(EntryFilter.where().categories(Set.of(household)).build()));
    assertThat(metrics.figures().getFirst().count()).isEqualTo(1);
    assertThat(metrics.figures().getFirst().negative()).isEqualTo(eur("-8"));
    assertThat(metrics.figures().getFirst().average()).isEqualTo(eur("20"));
  }

  @Test
  void figuresAreCountedPerCurrency() {
    book.record(book.ben, EntryDraft.expense(usd("9"), TODAY, "app").category(book.food));
    Metrics metrics = book.as(book.anna, books -> books.ledger().metrics(EntryFilter.all()));

    assertThat(metrics.figures()).hasSize(2);
    Metrics.Figures euros = metrics.figures().getFirst();
    assertThat(euros.count()).isEqualTo(5);
    assertThat(euros.positive()).isEqualTo(eur("500"));
    assertThat(euros.negative()).isEqualTo(eur("-60"));
    assertThat(euros.neutral()).isEqualTo(eur("0"));
    assertThat(euros.average()).isEqualTo(eur("120"));
    assertThat(euros.minimum()).isEqualTo(eur("10"));
    assertThat(euros.maximum()).isEqualTo(eur("500"));
    assertThat(euros.topCategories())
        .containsExactly(
            new Metrics.CategorySum(Optional.of(new Named(book.salary, "salary")), eur("500")),
            new Metrics.CategorySum(Optional.of(new Named(book.food, "food")), eur("-30")),
            new Metrics.CategorySum(Optional.of(new Named(book.travel, "travel")), eur("-30")));
    assertThat(metrics.figures().getLast().negative()).isEqualTo(usd("-9"));
  }

  @Test
  void figuresOfNothingAreNone() {
    EntryFilter none = EntryFilter.where().text("nowhere").build();
    assertThat(book.as(book.anna, books -> books.ledger().metrics(none)).figures()).isEmpty();
  }

  @Test
  void balancesTellWhereWhatForAndFromWhat() {
    Balances balances = book.balances();
    assertThat(balances.locations())
        .extracting(line -> line.what().name() + " " + line.amount())
        .containsExactly("Bank -60.00 EUR", "Cash 500.00 EUR", "Dollars 0.00 USD");
    assertThat(balances.buckets())
        .extracting(line -> line.what().name() + " " + line.amount())
        .containsExactly("General 470.00 EUR", "Travels -30.00 EUR");
    assertThat(balances.signs())
        .containsExactly(new Balances.Signs(eur("500"), eur("-60"), eur("0"), eur("440")));
    assertThat(balances.consistent()).isTrue();
  }

  @Test
  void anAgentsBalancesAreTheirPart() {
    Balances balances = house.database.read(book.cleo, books -> books.ledger().balances());
    assertThat(balances.signs()).extracting(Balances.Signs::total).containsExactly(eur("-30"));
    assertThat(balances.consistent()).isTrue();
  }
}
