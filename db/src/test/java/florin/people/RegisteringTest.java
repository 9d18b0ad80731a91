package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.Theme;
import florin.ledger.Category;
import florin.ledger.Location;
import florin.ledger.Sign;
import florin.testing.FreshBooks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who registers becomes one person with a furnished book. */
final class RegisteringTest extends PeopleWorld {
  @Test
  void aNewcomerOwnsAPersonalBookFurnishedInTheirLanguage() {
    var newcomer =
        new Newcomer(
            "Jürgen Groß",
            "de-AT",
            ZoneId.of("Europe/Vienna"),
            euro(),
            new Identity("test", "juergen"));

    Membership juergen = register(newcomer);

    assertThat(juergen.role()).isEqualTo(Role.OWNER);
    assertThat(juergen.books()).isEqualTo(1);
    assertThat(juergen.book())
        .extracting(Book::name, Book::currency, Book::personal, Book::shared, Book::demo)
        .containsExactly("Privat", euro(), true, false, false);
    assertThat(juergen.person())
        .extracting(Person::name, Person::firstName, Person::language, Person::zone, Person::theme)
        .containsExactly("Jürgen Groß", "Jürgen", "de-AT", ZoneId.of("Europe/Vienna"), Theme.LIGHT);
    assertThat(juergen.person().currentBookId()).isEqualTo(juergen.book().id());
    assertThat(florin.list(juergen, books -> books.categories().list()))
        .hasSize(20)
        .extracting(Category::name)
        .contains("Essen", "Lebensmittel", "Gehalt", "Auslagen");
    assertThat(florin.list(juergen, books -> books.locations().list()))
        .extracting(Location::name, Location::physical, Location::currency)
        .containsExactly(tuple("Bank", false, euro()), tuple("Bargeld", true, euro()));
    assertThat(florin.list(juergen, books -> books.buckets().list()))
        .extracting("name")
        .containsExactly("Allgemein");
    assertThat(florin.list(juergen, books -> books.paymentMethods().list()))
        .extracting("name")
        .containsExactly("Bar", "Karte", "Überweisung");
  }

  @Test
  void theFurnitureHasFourteenExpensesFourIncomesAndTwoNeutrals() {
    List<Category> categories =
        florin.as(florin.register("Furnished"), books -> books.categories().list());

    assertThat(categories).filteredOn(category -> category.sign() == Sign.NEGATIVE).hasSize(14);
    assertThat(categories).filteredOn(category -> category.sign() == Sign.POSITIVE).hasSize(4);
    assertThat(categories).filteredOn(category -> category.sign() == Sign.NEUTRAL).hasSize(2);
    assertThat(categories).extracting(Category::name).allMatch(name -> !name.contains(" "));
  }

  @Test
  void registeringTwiceIsTheSamePerson() {
    Membership first = florin.register("Twice");

    assertThat(florin.register("Twice")).isEqualTo(first);
  }

  @Test
  void registeringTwiceAtOnceIsTheSamePerson() throws Exception {
    var registered = new ArrayList<Future<Membership>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        registered.add(threads.submit(() -> florin.register("Hasty")));
      }
    }

    assertThat(registered)
        .extracting(done -> done.get().person().id())
        .containsOnly(registered.getFirst().get().person().id());
  }

  @Test
  void registeringGoesOnInTheNewBook() {
    var newcomer =
        new Newcomer("Goes On", "en", ZoneId.of("UTC"), euro(), new Identity("test", "goes-on"));

    Actor after =
        florin
            .database()
            .transact(
                Actor.guest(FreshBooks.CAUSE),
                books -> {
                  Membership membership = books.people().register(newcomer);
                  assertThat(books.categories().list()).hasSize(20);
                  assertThat(books.actor()).isEqualTo(membership.actor(FreshBooks.CAUSE));
                  return books.actor();
                });

    assertThat(after.seesAll()).isTrue();
  }

  @Test
  void whatTheDemoSourceRegistersIsMarked() {
    var newcomer =
        new Newcomer(
            "Charlie", "en", ZoneId.of("UTC"), euro(), new Identity("simulator", "charlie"));

    Membership charlie =
        florin
            .database()
            .transact(
                Actor.guest(Cause.of(Cause.Source.DEMO)),
                books -> books.people().register(newcomer));

    assertThat(charlie.person().demo()).isTrue();
    assertThat(charlie.book().demo()).isTrue();
  }

  @Test
  void aNameWithNothingVisibleInItBecomesAGuest() {
    var newcomer =
        new Newcomer(
            " \u200f\u0000\u2060 ",
            "de",
            ZoneId.of("UTC"),
            euro(),
            new Identity("test", "invisible"));

    assertThat(register(newcomer).person().name()).isEqualTo("Gast");
  }

  private static Currency euro() {
    return Currency.getInstance("EUR");
  }
}
