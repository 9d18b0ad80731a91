package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may replace what is archived, and what stays because nothing could. */
final class ArchivingReplacementTest extends ArchivingWorld {
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
}
