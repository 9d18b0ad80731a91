package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.ledger.EntryDraft;
import florin.money.Money;
import florin.testing.FreshBooks;
import florin.testing.SharedBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FarewellTest extends SharedBooks {
  @Test
  void whoBelongsToNoOtherBookIsGoneWithoutATrace() {
    Membership anna = florin.register("Anna");
    record(anna);
    Membership diary = open(anna, "Diary");
    record(diary);

    Farewell.Plan plan = florin.as(diary, books -> books.farewell().run());

    assertThat(plan.goes()).containsExactlyInAnyOrder("Personal", "Diary");
    assertThat(plan.stays()).isEmpty();
    assertThat(find("Anna")).isInstanceOf(Caller.Stranger.class);
    assertThat(count("person where id = " + anna.person().id())).isZero();
    for (String table :
        new String[] {"book where id", "entry where book_id", "member where book_id"}) {
      assertThat(count(table + " in (" + anna.book().id() + "," + diary.book().id() + ")"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void whatWasRecordedInOthersBooksStaysByNobodyInParticular() {
    Membership ben = open(florin.register("Ben"), "Family");
    Membership cleo = florin.join(florin.register("Cleo"), ben.book().id(), Role.AGENT);
    int number = record(cleo);
    florin.run(
        cleo,
        books -> {
          books.profiles().birthday(Optional.of(LocalDate.of(1990, 4, 23)));
          books.profiles().place(Optional.of("Vilnius"));
        });

    florin.as(cleo, books -> books.farewell().run());

    assertThat(florin.as(ben, books -> books.ledger().find(number)).orElseThrow().author().name())
        .isEqualTo("Former member");
    assertThat(florin.list(ben, books -> books.members().list())).hasSize(1);
    assertThat(
            count(
                "person where id = %d and (birthday, place) is not distinct from (null, null)"
                        .formatted(cleo.person().id())
                    + " and name = 'Former member'"))
        .isEqualTo(1);
    assertThat(count("identity where person_id = " + cleo.person().id())).isZero();
    assertThat(florin.register("Cleo").person().id()).isNotEqualTo(cleo.person().id());
  }

  @Test
  void aBookOthersBelongToIsHandedOverFirst() {
    Membership dora = open(florin.register("Dora"), "Team");
    Membership emil = florin.join(florin.register("Emil"), dora.book().id(), Role.AGENT);

    assertThatThrownBy(() -> florin.as(dora, books -> books.farewell().run()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.key()).isEqualTo("profile.delete.hand-over"));
    assertThat(find("Dora")).isInstanceOf(Caller.Member.class);

    florin.run(dora, books -> books.members().role(emil.person().id(), Role.OWNER));
    assertThat(florin.as(dora, books -> books.farewell().plan()).stays()).containsExactly("Team");
    florin.as(dora, books -> books.farewell().run());

    assertThat(florin.list(emil, books -> books.members().list()))
        .extracting(Member::name)
        .containsExactly("Emil");
  }

  @Test
  void sayingWhatWouldGoChangesNothing() {
    Membership finn = florin.register("Finn");

    Farewell.Plan plan =
        florin.as(
            finn,
            books -> {
              var said = books.farewell().plan();
              assertThat(books.actor()).isEqualTo(finn.actor(FreshBooks.CAUSE));
              return said;
            });

    assertThat(plan.goes()).containsExactly("Personal");
    assertThat(find("Finn").atWork()).contains(finn);
  }

  private static Membership open(Membership person, String name) {
    return florin.as(person, books -> books.people().open(name, Currency.getInstance("EUR")));
  }

  private static int record(Membership member) {
    return florin
        .as(
            member,
            books ->
                books
                    .ledger()
                    .record(
                        EntryDraft.expense(
                            Money.of("12.50", "EUR"), LocalDate.of(2026, 3, 1), "lunch")))
        .number();
  }

  private static Caller find(String name) {
    return florin
        .database()
        .read(
            Actor.guest(FreshBooks.CAUSE),
            books -> books.people().find(FreshBooks.identity(name), Optional.empty()));
  }

  private static int count(String rows) {
    return florin.asOwner(
        sql -> sql.fetchSingle("select count(*) from " + rows).get(0, Integer.class));
  }
}
