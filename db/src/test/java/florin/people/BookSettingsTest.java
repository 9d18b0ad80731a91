package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import florin.history.Subject;
import florin.ledger.EntryDraft;
import florin.ledger.Location;
import florin.money.Money;
import florin.testing.SharedBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BookSettingsTest extends SharedBooks {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

  @Test
  void anEmptyBookChangesItsCurrencyAndItsLocationsFollow() {
    Membership anna = florin.register("Anna");
    Location dollars =
        florin.as(anna, books -> books.locations().add("Dollars", true, currency("USD")));

    florin.run(anna, books -> books.bookSettings().currency(currency("CHF")));

    assertThat(florin.as(anna, books -> books.people().me()).book().currency())
        .isEqualTo(currency("CHF"));
    assertThat(florin.list(anna, books -> books.locations().list()))
        .filteredOn(location -> location.id() != dollars.id())
        .hasSize(2)
        .allMatch(location -> location.currency().equals(currency("CHF")));
    assertThat(
            florin.as(anna, books -> books.locations().find(dollars.id())).orElseThrow().currency())
        .isEqualTo(currency("USD"));
  }

  @Test
  void aBookWithEntriesKeepsItsCurrency() {
    Membership ben = florin.register("Ben");
    florin.run(
        ben,
        books -> books.ledger().record(EntryDraft.expense(Money.of("12.50", "EUR"), DAY, "lunch")));

    assertThatThrownBy(
            () -> florin.run(ben, books -> books.bookSettings().currency(currency("CHF"))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("book.currency-has-entries");
              assertThat(refused.arguments()).containsExactly(1, "EUR");
            });
  }

  @Test
  void onlyAnOwnerChangesTheBook() {
    Membership cleo = florin.register("Cleo");
    Membership manager = florin.join(florin.register("Dora"), cleo.book().id(), Role.MANAGER);

    assertThatThrownBy(() -> florin.run(manager, books -> books.bookSettings().rename("Mine")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> florin.run(manager, books -> books.bookSettings().share(true)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> florin.run(manager, books -> books.bookSettings().close(Optional.of(DAY))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void renamingABookIsTakenBack() {
    Membership eve = florin.register("Eve");

    florin.run(eve, books -> books.bookSettings().rename("  Household "));
    assertThat(florin.as(eve, books -> books.people().me()).book().name()).isEqualTo("Household");

    florin.run(eve, books -> books.history().undo());
    assertThat(florin.as(eve, books -> books.people().me()).book().name()).isEqualTo("Personal");
  }

  @Test
  void closingIsWrittenDown() {
    Membership frank = florin.register("Frank");

    florin.run(frank, books -> books.bookSettings().close(Optional.of(DAY)));

    assertThat(florin.as(frank, books -> books.people().me()).book().closedThrough()).contains(DAY);
    assertThat(
            florin.list(frank, books -> books.history().actionsOf(Subject.BOOK, frank.book().id())))
        .singleElement()
        .satisfies(action -> assertThat(action.summary()).containsEntry("through", "2026-03-04"));
  }

  private static Currency currency(String code) {
    return Currency.getInstance(code);
  }
}
