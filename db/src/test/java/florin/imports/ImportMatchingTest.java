package florin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import florin.ledger.Category;
import florin.ledger.EntryDraft;
import florin.ledger.Location;
import florin.ledger.Named;
import florin.ledger.Sign;
import florin.money.Money;
import florin.people.Membership;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How the rows of an import meet what the book has already: entries alike, names, currencies; and
 * what of them stays out.
 */
final class ImportMatchingTest extends ImportsWorld {
  @Test
  void rowsThatLookLikeEntriesAreCountedOneByOne() {
    Membership anna = somebody();
    fresh.run(
        anna,
        books -> books.ledger().record(EntryDraft.expense(Money.of("3", "EUR"), MARCH_1, "Tea")));
    stage(
        anna,
        row(2, "-3", "tea"),
        row(3, "-3", "tea"),
        row(4, "3", "tea"),
        row(5, "-3", "tea").dated("2026-03-02"),
        row(6, "-3", "coffee"));

    ImportSummary summary = summary(anna, 1);
    assertThat(summary.alike()).isEqualTo(1);
    assertThat(summary.alikeEntries()).containsExactly(1);
    assertThat(summary.fresh()).isEqualTo(4);
    assertThat(book(anna, 1, false).count()).isEqualTo(4);
  }

  @Test
  void duplicatesAreSavedWhenThePersonSaysSo() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"), row(3, "-3", "tea"));
    book(anna, 1, false);
    stage(anna, row(2, "-3", "tea"), row(3, "-3", "tea"));

    assertThat(summary(anna, 2).alike()).isEqualTo(2);
    assertThat(summary(anna, 2).earlier()).extracting(Import::number).containsExactly(1);
    assertRefused("import.nothing-new", () -> book(anna, 2, false));
    assertThat(book(anna, 2, true).count()).isEqualTo(2);
    assertThat(entries(anna)).hasSize(4);
  }

  @Test
  void unknownCategoriesAreMadeOnlyWhenAskedFor() {
    Membership anna = somebody();
    stage(
        anna,
        row(2, "-3", "tea").category("Hot drinks"),
        row(3, "-4", "cocoa").category("hot drinks "),
        row(4, "70", "sold").category("Flea market"),
        row(5, "-1", "bread").category("food"));

    assertThat(summary(anna, 1).unknownCategories()).containsExactly("Hot drinks", "Flea market");
    int made = fresh.as(anna, books -> books.imports().addCategories(1));
    assertThat(made).isEqualTo(2);
    assertThat(summary(anna, 1).unknownCategories()).isEmpty();
    book(anna, 1, false);

    assertThat(fresh.list(anna, books -> books.categories().list()))
        .filteredOn(category -> List.of("Hot drinks", "Flea market").contains(category.name()))
        .extracting(Category::name, Category::sign)
        .containsExactly(tuple("Flea market", Sign.POSITIVE), tuple("Hot drinks", Sign.NEGATIVE));
    assertThat(entries(anna)).allSatisfy(entry -> assertThat(entry.category()).isPresent());
  }

  @Test
  void placesMethodsAndCustomersAreFoundByName() {
    Membership anna = somebody();
    fresh.run(anna, books -> books.customers().add("Ada", "Lovelace", Optional.empty()));
    stage(
        anna,
        row(2, "-3", "tea").at("bank").by("CARD").with("ada lovelace"),
        row(3, "-3", "cake").at("nowhere").by("shells").with("nobody"));
    book(anna, 1, false);

    assertThat(entries(anna))
        .extracting(
            entry -> entry.location().name(),
            entry -> entry.method().isPresent(),
            entry -> entry.customer().map(Named::name))
        .containsExactly(
            tuple("Bank", true, Optional.of("Ada Lovelace")),
            tuple("Cash", false, Optional.empty()));
  }

  @Test
  void aCurrencyWithoutAPlaceGetsOneWhenItIsSaved() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "biltong").in("ZAR"));

    assertThat(summary(anna, 1).homeless()).containsExactly(Currency.getInstance("ZAR"));
    book(anna, 1, false);

    assertThat(fresh.list(anna, books -> books.locations().list()))
        .extracting(Location::name)
        .contains("ZAR");
    assertThat(entries(anna).getFirst().amount()).isEqualTo(Money.of("3", "ZAR"));
    assertAddsUp(anna);
  }

  @Test
  void figuresCanBeTakenAsTheBooksCurrency() {
    Membership anna = somebody();
    stage(anna, row(2, "-3.50", "biltong").in("ZAR"));

    fresh.run(anna, books -> books.imports().recount(1, Currency.getInstance("EUR")));
    assertThat(summary(anna, 1).homeless()).isEmpty();
    assertRefused(
        "import.decimals",
        () -> fresh.run(anna, books -> books.imports().recount(1, Currency.getInstance("JPY"))));
    book(anna, 1, false);

    assertThat(entries(anna).getFirst().amount()).isEqualTo(Money.of("3.50", "EUR"));
  }

  @Test
  void anotherReadingTakesThePlaceOfTheFirst() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"), row(3, "-4", "cake"));

    Import again =
        fresh.as(
            anna,
            books ->
                books
                    .imports()
                    .restage(
                        1,
                        new ImportDraft(
                            document(anna).id(),
                            READING,
                            List.of(row(2, "-5", "tea").row()),
                            List.of())));

    assertThat(again.number()).isEqualTo(1);
    assertThat(summary(anna, 1).rows()).isEqualTo(1);
    assertThat(summary(anna, 1).sums().getFirst().expenses()).isEqualTo(Money.of("5", "EUR"));
  }

  @Test
  void whatIsSetAsideIsNotSaved() {
    Membership anna = somebody();
    stage(anna, row(2, "-3", "tea"));

    fresh.run(anna, books -> books.imports().cancel(1));

    assertRefused("import.cancelled-already", () -> book(anna, 1, false));
    assertRefused("import.unknown", () -> book(anna, 77, false));
    assertThat(entries(anna)).isEmpty();
  }

  @Test
  void nothingOfAnImportIsSavedWhenOneRowIsRefused() {
    Membership anna = somebody();
    fresh.run(anna, books -> books.bookSettings().close(Optional.of(LocalDate.of(2026, 1, 31))));
    stage(anna, row(2, "-3", "tea"), row(3, "-4", "cake").dated("2026-01-15"));

    assertRefused("entry.closed", () -> book(anna, 1, false));

    assertThat(entries(anna)).isEmpty();
    assertThat(state(anna, 1)).isEqualTo(ImportState.STAGED);
  }
}
