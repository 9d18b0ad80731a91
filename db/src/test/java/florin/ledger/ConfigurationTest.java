package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import florin.history.Action;
import florin.history.Subject;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConfigurationTest {
  private static final Currency EURO = Currency.getInstance("EUR");

  private static FreshBooks florin;
  private static int people;

  private Membership owner;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }

  @BeforeEach
  void newBook() {
    owner = florin.register("Owner" + people++);
  }

  @Test
  void aCategoryIsFoundByItsNameInAnyCaseWithOrWithoutItsSign() {
    Category added =
        florin.as(owner, books -> books.categories().add(" #Äpfel  und Öl", Sign.NEGATIVE));

    assertThat(added.name()).isEqualTo("Äpfel und Öl");
    assertThat(florin.find(owner, books -> books.categories().find("äPFEL UND öl")))
        .contains(added);
    assertThat(florin.find(owner, books -> books.categories().find("#äpfel und öl ")))
        .contains(added);
    assertThat(florin.find(owner, books -> books.categories().find(added.id()))).contains(added);
    assertThat(florin.find(owner, books -> books.categories().find("apples"))).isEmpty();
  }

  @Test
  void aNameIsTakenInAnyCase() {
    assertRefused(
        "name.taken",
        () -> florin.run(owner, books -> books.categories().add("FOOD", Sign.POSITIVE)));
    assertRefused(
        "name.taken", () -> florin.run(owner, books -> books.locations().add("@cash", true, EURO)));
    assertRefused("name.taken", () -> florin.run(owner, books -> books.buckets().add("general")));
    assertRefused(
        "name.taken", () -> florin.run(owner, books -> books.paymentMethods().add("CARD")));
    florin.run(owner, books -> books.customers().add("Ada", "Lovelace", Optional.empty()));
    assertRefused(
        "name.taken",
        () ->
            florin.run(owner, books -> books.customers().add("ada", "LOVELACE", Optional.empty())));
  }

  @Test
  void whatIsArchivedLeavesItsNameToOthers() {
    Category food = category("food");
    florin.run(owner, books -> books.categories().archive(food.id(), Optional.empty()));

    Category again = florin.as(owner, books -> books.categories().add("Food", Sign.NEGATIVE));

    assertThat(again.id()).isNotEqualTo(food.id());
    assertThat(florin.list(owner, books -> books.categories().archived()))
        .extracting(Category::id)
        .containsExactly(food.id());
    assertThat(florin.list(owner, books -> books.categories().list()))
        .doesNotContain(food)
        .contains(again);
    assertRefused(
        "configuration.unknown",
        () -> florin.run(owner, books -> books.categories().rename(food.id(), "x")));
  }

  @Test
  void listsAreSortedByNameWhateverTheCase() {
    florin.run(owner, books -> books.buckets().add("alpha"));
    florin.run(owner, books -> books.buckets().add("Zeta"));

    assertThat(florin.list(owner, books -> books.buckets().list()))
        .extracting(Bucket::name)
        .containsExactly("alpha", "General", "Zeta");
  }

  @Test
  void aChangeOfCaseIsARename() {
    Category food = category("food");

    assertThat(florin.as(owner, books -> books.categories().rename(food.id(), "Food")).name())
        .isEqualTo("Food");
  }

  @Test
  void renamingIsWrittenDownAndTakenBack() {
    Location cash = florin.as(owner, books -> books.locations().find("Cash")).orElseThrow();

    florin.run(owner, books -> books.locations().rename(cash.id(), "Purse"));

    List<Action> actions =
        florin.list(owner, books -> books.history().actionsOf(Subject.LOCATION, cash.id()));
    assertThat(actions)
        .singleElement()
        .satisfies(action ->
            assertThat(action.summary())
                .containsEntry("from", "Cash")
                .containsEntry("name", "Purse")
                .containsEntry("subject", "LOCATION"));
    florin.run(owner, books -> books.history().undo());
    assertThat(florin.find(owner, books -> books.locations().find(cash.id()))).contains(cash);
  }

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

  private Category category(String name) {
    return florin.as(owner, books -> books.categories().find(name)).orElseThrow();
  }

  private static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
