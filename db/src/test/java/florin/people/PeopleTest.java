package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.Cause;
import florin.Refused;
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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PeopleTest {
  private static FreshBooks florin;

  @BeforeAll
  static void open() {
    florin = new FreshBooks();
  }

  @AfterAll
  static void close() {
    florin.close();
  }

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

  @Test
  void aStrangerIsNobody() {
    assertThat(find("nobody", Optional.empty())).isEqualTo(new Caller.Stranger());
  }

  @Test
  void aPrivateChatWritesToTheCurrentBook() {
    Membership anna = florin.register("Anna");
    Membership ben = florin.register("Ben");
    Membership annaAtBens = florin.join(anna, ben.book().id(), Role.AGENT);

    assertThat(find("Anna", Optional.empty())).isEqualTo(new Caller.Member(annaAtBens));
    assertThat(annaAtBens.books()).isEqualTo(2);

    Membership back = florin.as(annaAtBens, books -> books.people().switchTo(anna.book().id()));

    assertThat(back.book()).isEqualTo(anna.book());
    assertThat(find("Anna", Optional.empty()).atWork()).contains(back);
  }

  @Test
  void aBookThatWasLeftGivesWayToThePersonalOne() {
    Membership cleo = florin.register("Cleo");
    Membership dora = florin.register("Dora");
    florin.join(cleo, dora.book().id(), Role.AGENT);

    florin.asOwner(sql ->
        sql.execute(
            "update member set left_at = now() where book_id = ? and person_id = ?",
            dora.book().id(),
            cleo.person().id()));

    assertThat(find("Cleo", Optional.empty()).atWork().orElseThrow().book().id())
        .isEqualTo(cleo.book().id());
    assertThat(find("Cleo", Optional.empty()).atWork().orElseThrow().books()).isEqualTo(1);
  }

  @Test
  void nobodySwitchesToABookTheyDoNotBelongTo() {
    Membership eve = florin.register("Eve");
    Membership frank = florin.register("Frank");

    assertThatThrownBy(() -> florin.as(eve, books -> books.people().switchTo(frank.book().id())))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("book.not-yours"));
    assertThat(florin.list(eve, books -> books.people().memberships()))
        .extracting(m -> m.book().id())
        .containsExactly(eve.book().id());
  }

  @Test
  void theBooksOfAPersonBeginWithThePersonalOne() {
    Membership gina = florin.register("Gina");
    Membership hugo = florin.register("Hugo");
    florin.run(
        hugo,
        books -> {
          books.bookSettings().rename("A family");
        });
    Membership ginaAtHugos = florin.join(gina, hugo.book().id(), Role.MANAGER);

    assertThat(florin.list(ginaAtHugos, books -> books.people().memberships()))
        .extracting(membership -> membership.book().name(), Membership::role)
        .containsExactly(tuple("Personal", Role.OWNER), tuple("A family", Role.MANAGER));
  }

  @Test
  void whatAPersonChoosesIsThereNextTime() {
    Membership ida = florin.register("Ida");

    florin.run(
        ida,
        books -> {
          books.people().rename("  Ida   Klein ");
          books.people().language("pt_BR");
          books.people().zone(ZoneId.of("America/Sao_Paulo"));
          books.people().theme(Theme.DARK);
        });

    assertThat(find("Ida", Optional.empty()).atWork().orElseThrow().person())
        .extracting(Person::name, Person::language, Person::zone, Person::theme)
        .containsExactly("Ida Klein", "pt-BR", ZoneId.of("America/Sao_Paulo"), Theme.DARK);
  }

  @Test
  void anAgentSeesOnlyTheOwnRowsUnlessTheBookIsShared() {
    Membership jana = florin.register("Jana");
    Membership kurt = florin.register("Kurt");
    Membership agent = florin.join(kurt, jana.book().id(), Role.AGENT);

    assertThat(jana.actor(FreshBooks.CAUSE).seesAll()).isTrue();
    assertThat(agent.actor(FreshBooks.CAUSE).seesAll()).isFalse();

    florin.run(
        jana,
        books -> {
          books.bookSettings().share(true);
        });

    assertThat(
            find("Kurt", Optional.empty()).atWork().orElseThrow().actor(FreshBooks.CAUSE).seesAll())
        .isTrue();
  }

  private static Membership register(Newcomer newcomer) {
    return florin
        .database()
        .transact(Actor.guest(FreshBooks.CAUSE), books -> books.people().register(newcomer));
  }

  private static Caller find(String name, Optional<GroupChat> group) {
    return florin
        .database()
        .read(
            Actor.guest(FreshBooks.CAUSE),
            books -> books.people().find(FreshBooks.identity(name), group));
  }

  private static Currency euro() {
    return Currency.getInstance("EUR");
  }
}
