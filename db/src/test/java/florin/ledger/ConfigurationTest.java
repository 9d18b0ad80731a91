package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import florin.history.Subject;
import florin.people.Membership;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a book is furnished with: who may add and change it, and what it holds. */
final class ConfigurationTest extends ConfigurationWorld {
  @Test
  void addingIsTakenBackByArchiving() {
    PaymentMethod added = florin.as(owner, books -> books.paymentMethods().add("Voucher"));

    florin.run(owner, books -> books.history().undo());

    assertThat(florin.find(owner, books -> books.paymentMethods().find("Voucher"))).isEmpty();
    assertThat(
            florin
                .as(owner, books -> books.paymentMethods().find(added.id()))
                .orElseThrow()
                .archived())
        .isTrue();
  }

  @Test
  void whatAnotherBookHoldsIsUnknownHere() {
    Membership other = florin.register("Other" + people++);
    Category theirs = florin.as(other, books -> books.categories().find("food")).orElseThrow();

    assertThat(florin.find(owner, books -> books.categories().find(theirs.id()))).isEmpty();
    assertRefused(
        "configuration.unknown",
        () -> florin.run(owner, books -> books.categories().rename(theirs.id(), "x")));
    assertRefused(
        "configuration.unknown",
        () ->
            florin.run(
                owner,
                books ->
                    books.categories().archive(category("food").id(), Optional.of(theirs.id()))));
  }

  @Test
  void percentagesReachButNeverPassAHundred() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    Bucket savings = florin.as(owner, books -> books.buckets().add("Savings"));
    florin.run(owner, books -> books.buckets().setPercent(general.id(), 70));

    Allocation partly = florin.as(owner, books -> books.buckets().allocation());
    assertThat(partly)
        .extracting(Allocation::status, Allocation::missing)
        .containsExactly(Allocation.Status.INCOMPLETE, 30);
    assertThatThrownBy(
            () -> florin.run(owner, books -> books.buckets().setPercent(savings.id(), 31)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("bucket.percent-left");
              assertThat(refused.arguments()).containsExactly("Savings", 30);
            });

    florin.run(owner, books -> books.buckets().setPercent(savings.id(), 30));
    Allocation whole = florin.as(owner, books -> books.buckets().allocation());
    assertThat(whole)
        .extracting(Allocation::status, Allocation::missing)
        .containsExactly(Allocation.Status.COMPLETE, 0);
    assertThat(whole.buckets()).extracting(Bucket::percent).containsExactly(70, 30);
    assertRefused(
        "bucket.percent-range",
        () -> florin.run(owner, books -> books.buckets().setPercent(savings.id(), -1)));
  }

  @Test
  void anArchivedBucketGivesUpItsPercentage() {
    Bucket general = florin.list(owner, books -> books.buckets().list()).getFirst();
    Bucket savings = florin.as(owner, books -> books.buckets().add("Savings"));
    florin.run(owner, books -> books.buckets().setPercent(savings.id(), 100));

    florin.run(owner, books -> books.buckets().archive(savings.id(), Optional.empty()));
    florin.run(owner, books -> books.buckets().setPercent(general.id(), 100));

    assertThat(florin.as(owner, books -> books.buckets().allocation()).status())
        .isEqualTo(Allocation.Status.COMPLETE);
    assertRefused(
        "undo.percent",
        () -> florin.run(owner, books -> books.history().undo(archivingOf(savings))));
  }

  @Test
  void agentsAddButOnlyManagersChange() {
    Membership agent =
        florin.join(florin.register("Agent" + people++), owner.book().id(), Role.AGENT);
    Membership viewer =
        florin.join(florin.register("Viewer" + people++), owner.book().id(), Role.VIEWER);

    Category added = florin.as(agent, books -> books.categories().add("bait", Sign.NEGATIVE));
    florin.run(agent, books -> books.locations().add("Boat", true, EURO));
    florin.run(agent, books -> books.paymentMethods().add("Shells"));
    florin.run(agent, books -> books.customers().add("Jonah", "", Optional.empty()));

    assertRefused(
        "refused.role",
        () -> florin.run(agent, books -> books.categories().rename(added.id(), "x")));
    assertRefused(
        "refused.role",
        () -> florin.run(agent, books -> books.categories().archive(added.id(), Optional.empty())));
    assertRefused("refused.role", () -> florin.run(agent, books -> books.buckets().add("x")));
    assertRefused(
        "refused.role",
        () -> florin.run(viewer, books -> books.categories().add("x", Sign.NEGATIVE)));
  }

  @Test
  void aCustomerHasTwoNamesAndMayHaveABirthday() {
    Customer ada =
        florin.as(
            owner,
            books ->
                books.customers().add("Ada", "Lovelace", Optional.of(LocalDate.of(1980, 12, 10))));

    assertThat(florin.find(owner, books -> books.customers().find("ada lovelace"))).contains(ada);
    assertThat(florin.as(owner, books -> books.customers().rename(ada.id(), "Ada", "King")).name())
        .isEqualTo("Ada King");
    assertThat(
            florin.as(owner, books -> books.customers().add("Cher", " ", Optional.empty())).name())
        .isEqualTo("Cher");
    Customer ludwig =
        florin.as(
            owner, books -> books.customers().add(" Ludwig  van Beethoven", Optional.empty()));
    assertThat(ludwig)
        .extracting(Customer::firstName, Customer::lastName)
        .containsExactly("Ludwig", "van Beethoven");
    Customer renamed =
        florin.as(owner, books -> books.customers().rename(ada.id(), "King, Ada Augusta"));
    assertThat(renamed)
        .extracting(Customer::firstName, Customer::lastName)
        .containsExactly("Ada Augusta", "King");
    assertRefused(
        "customer.birth",
        () ->
            florin.run(
                owner,
                books ->
                    books.customers().add("Unborn", "", Optional.of(LocalDate.of(2026, 3, 6)))));
  }

  @Test
  void theOwnUsualLocationIsRemembered() {
    Location bank = florin.as(owner, books -> books.locations().find("@Bank")).orElseThrow();

    assertThat(florin.find(owner, books -> books.locations().mine())).isEmpty();
    florin.run(owner, books -> books.locations().mine(Optional.of(bank.id())));
    assertThat(florin.find(owner, books -> books.locations().mine())).contains(bank);
    florin.run(owner, books -> books.locations().mine(Optional.empty()));
    assertThat(florin.find(owner, books -> books.locations().mine())).isEmpty();
  }

  private long archivingOf(Bucket bucket) {
    return florin
        .list(owner, books -> books.history().actionsOf(Subject.BUCKET, bucket.id()))
        .getFirst()
        .id();
  }
}
