package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.Theme;
import florin.testing.FreshBooks;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person sees and chooses once registered. */
final class PeopleTest extends PeopleWorld {
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

  private static Caller find(String name, Optional<GroupChat> group) {
    return florin
        .database()
        .read(
            Actor.guest(FreshBooks.CAUSE),
            books -> books.people().find(FreshBooks.identity(name), group));
  }
}
