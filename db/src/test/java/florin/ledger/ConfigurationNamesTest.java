package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.history.Action;
import florin.history.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A name stands for one thing of its kind in a book, whatever its case. */
final class ConfigurationNamesTest extends ConfigurationWorld {
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
}
