package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was archived is brought back. */
final class ArchivedBackInUseTest extends ArchivingWorld {
  @Test
  void whatIsBroughtBackIsInUseAgainWithoutItsFormerEntries() {
    archive(food, Optional.of(groceries.id()));

    Category back = florin.as(owner, books -> books.categories().restore(food.id()));

    assertThat(back).isEqualTo(food);
    assertThat(entry(1).category().orElseThrow().id()).isEqualTo(groceries.id());
    assertRefused(
        "restore.in-use", () -> florin.run(owner, books -> books.categories().restore(food.id())));
    florin.run(owner, books -> books.history().undo());
    assertThat(florin.find(owner, books -> books.categories().find("food"))).isEmpty();
  }

  @Test
  void aNameTakenMeanwhileIsNotBroughtBack() {
    archive(bank, Optional.empty());
    florin.run(owner, books -> books.locations().add("BANK", false, bank.currency()));

    assertRefused(
        "name.taken", () -> florin.run(owner, books -> books.locations().restore(bank.id())));
  }

  @Test
  void aBucketComesBackWithItsPercentageOnlyWhereThereIsRoom() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    Bucket fun = florin.as(owner, books -> books.buckets().add("Fun"));
    florin.run(owner, books -> books.buckets().setPercent(fun.id(), 30));
    florin.run(owner, books -> books.buckets().archive(fun.id(), Optional.empty()));
    assertThat(florin.as(owner, books -> books.buckets().restore(fun.id())).percent())
        .isEqualTo(30);

    florin.run(owner, books -> books.buckets().archive(fun.id(), Optional.empty()));
    florin.run(owner, books -> books.buckets().setPercent(general.id(), 71));
    assertThat(florin.as(owner, books -> books.buckets().restore(fun.id())).percent()).isZero();
  }
}
