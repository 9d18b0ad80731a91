package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the entries go when what they use is archived. */
final class ArchivingTest extends ArchivingWorld {
  @Test
  void whatEntriesUseNeedsAReplacement() {
    assertThatThrownBy(() -> archive(food, Optional.empty()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("archive.in-use");
              assertThat(refused.arguments()).containsExactly("food", 2L);
            });
    assertThat(entry(1).category()).contains(new Named(food.id(), "food"));
  }

  @Test
  void entriesGoToTheReplacementAndTheTotalsFollow() {
    archive(food, Optional.of(groceries.id()));

    assertThat(List.of(entry(1), entry(2), entry(3)))
        .allSatisfy(
            entry -> assertThat(entry.category().orElseThrow().id()).isEqualTo(groceries.id()));
    assertThat(entry(1).version()).isEqualTo(2);
    assertThat(totals("category_id")).containsOnly(groceries.id());
    assertThat(
            florin.as(owner, books -> books.categories().find(food.id())).orElseThrow().archived())
        .isTrue();
    assertThat(florin.as(owner, books -> books.ledger().restore(3)).category().orElseThrow().id())
        .isEqualTo(groceries.id());
  }

  @Test
  void oneUndoBringsEverythingBack() {
    List<Entry> before = List.of(entry(1), entry(2), entry(3));
    archive(food, Optional.of(groceries.id()));

    var undone = florin.as(owner, books -> books.history().undo());

    assertThat(undone.kind()).isEqualTo("archive");
    assertThat(undone.restored()).isEqualTo(4);
    assertThat(undone.kept()).isEmpty();
    assertThat(List.of(entry(1), entry(2), entry(3)))
        .usingRecursiveComparison()
        .ignoringFields("version", "changedAt")
        .isEqualTo(before);
    assertThat(florin.find(owner, books -> books.categories().find(food.id()))).contains(food);
    assertThat(totals("category_id")).containsOnly(food.id());
  }

  @Test
  void aTransferBetweenTheTwoStillCancels() {
    florin.run(
        owner,
        books ->
            books
                .ledger()
                .record(
                    EntryDraft.transfer(
                        Money.of("50.00", "EUR"),
                        MARCH,
                        "savings",
                        Place.location(cash.id()),
                        Destination.to(Place.location(bank.id())))));

    archive(cash, Optional.of(bank.id()));

    assertThat(entry(4).postings())
        .extracting(posting -> posting.location().id())
        .containsOnly(bank.id());
  }

  @Test
  void categoriesFollowTheirDefaultBucket() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    Bucket fun = florin.as(owner, books -> books.buckets().add("Fun"));
    florin.run(
        owner, books -> books.categories().defaultBucket(groceries.id(), Optional.of(fun.id())));

    florin.run(owner, books -> books.buckets().archive(fun.id(), Optional.of(general.id())));
    assertThat(
            florin
                .find(owner, books -> books.categories().find(groceries.id()))
                .orElseThrow()
                .defaultBucketId())
        .contains(general.id());

    florin.run(owner, books -> books.history().undo());
    assertThat(
            florin
                .find(owner, books -> books.categories().find(groceries.id()))
                .orElseThrow()
                .defaultBucketId())
        .contains(fun.id());
  }

  @Test
  void aUsualLocationThatIsArchivedIsForgotten() {
    florin.run(owner, books -> books.locations().mine(Optional.of(bank.id())));

    archive(bank, Optional.empty());

    assertThat(florin.find(owner, books -> books.locations().mine())).isEmpty();
  }

  @Test
  void aPaymentMethodMovesOnTheEntriesToo() {
    PaymentMethod card = method("card");
    florin.run(
        owner,
        books -> books.ledger().record(lunch("9.00", MARCH).labels(Labels.NONE.method(card.id()))));

    assertRefused(
        "archive.in-use",
        () ->
            florin.run(
                owner, books -> books.paymentMethods().archive(card.id(), Optional.empty())));
    florin.run(
        owner,
        books -> books.paymentMethods().archive(card.id(), Optional.of(method("cash").id())));

    assertThat(entry(4).method().orElseThrow().name()).isEqualTo("Cash");
  }

  @Test
  void aCustomerIsArchivedWithTheEntriesOrMergedIntoAnother() {
    Customer ada = florin.as(owner, books -> books.customers().add("Ada", "", Optional.empty()));
    Customer adah = florin.as(owner, books -> books.customers().add("Adah", "", Optional.empty()));
    florin.run(
        owner,
        books ->
            books.ledger().record(lunch("9.00", MARCH).labels(Labels.NONE.customer(ada.id()))));

    florin.run(owner, books -> books.customers().archive(ada.id(), Optional.empty()));
    assertThat(entry(4).customer().orElseThrow().id()).isEqualTo(ada.id());

    florin.run(owner, books -> books.history().undo());
    florin.run(owner, books -> books.customers().archive(ada.id(), Optional.of(adah.id())));
    assertThat(entry(4).customer().orElseThrow().id()).isEqualTo(adah.id());
  }

  @Test
  void entriesOfAClosedTimeAreNotMoved() {
    florin.run(owner, books -> books.bookSettings().close(Optional.of(LocalDate.of(2026, 2, 28))));

    assertRefused("archive.closed", () -> archive(food, Optional.of(groceries.id())));
    assertThat(entry(2).category().orElseThrow().id()).isEqualTo(food.id());
  }

  private PaymentMethod method(String name) {
    return florin.as(owner, books -> books.paymentMethods().find(name)).orElseThrow();
  }
}
