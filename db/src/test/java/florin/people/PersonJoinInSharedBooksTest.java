package florin.people;

import static florin.people.Accounts.MARCH_1;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.history.Action;
import florin.history.Subject;
import florin.invoices.Invoice;
import florin.ledger.Entry;
import florin.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people turn out to be one in books both of them, or others, have a part in. */
final class PersonJoinInSharedBooksTest extends PersonJoinWorld {
  static Stream<Arguments> roles() {
    List<Arguments> all = new ArrayList<>();
    for (Role stays : Role.values()) {
      for (Role leaves : Role.values()) {
        all.add(Arguments.of(stays, false, leaves, false));
      }
    }
    for (boolean staysLeft : List.of(true, false)) {
      for (boolean leavesLeft : List.of(true, false)) {
        if (staysLeft || leavesLeft) {
          all.add(Arguments.of(Role.MANAGER, staysLeft, Role.AGENT, leavesLeft));
          all.add(Arguments.of(Role.VIEWER, staysLeft, Role.MANAGER, leavesLeft));
          all.add(Arguments.of(Role.AGENT, staysLeft, Role.OWNER, leavesLeft));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} (left: {1}) and {2} (left: {3})")
  @MethodSource("roles")
  void inABookOfBothTheHigherRoleStaysAndBothSeeWhatEitherRecorded(
      Role stays, boolean staysLeft, Role leaves, boolean leavesLeft) {
    Membership olga = accounts.open(accounts.on("telegram", "Olga"), "Work");
    long work = olga.book().id();
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben = accounts.busy("discord", "Ben");
    Entry annas = accounts.record(accounts.florin.join(anna, work, Role.AGENT), "10.00");
    Entry bens = accounts.record(accounts.florin.join(ben, work, Role.AGENT), "20.00");
    settle(olga, anna, stays, staysLeft);
    settle(olga, ben, leaves, leavesLeft);
    edit(olga, bens.number(), "21.00");

    Membership joined = accounts.join(ben, anna);

    assertThat(accounts.count("member where book_id = %d".formatted(work))).isEqualTo(2);
    assertThat(author(olga, annas)).isEqualTo("Anna");
    assertThat(author(olga, bens)).isEqualTo("Anna");
    clean(olga);
    Optional<Membership> there = accounts.florin.find(joined, books -> books.people().in(work));
    if (staysLeft && leavesLeft) {
      assertThat(there).isEmpty();
      return;
    }
    Role higher = stays.atLeast(leaves) ? stays : leaves;
    assertThat(there.orElseThrow().role())
        .isEqualTo(staysLeft ? leaves : leavesLeft ? stays : higher);
    assertThat(accounts.seen(there.get())).containsExactly(bens.number(), annas.number());
    assertThat(balance(there.get())).isEqualTo(Money.of("-31.00", "EUR"));
    if (there.get().role().atLeast(Role.AGENT)) {
      accounts.florin.run(olga, books -> assertThat(books.history().undo().kept()).isEmpty());
      accounts.florin.run(
          there.get(), books -> assertThat(books.history().undo().kept()).isEmpty());
      accounts.florin.run(
          there.get(), books -> assertThat(books.history().undo().kept()).isEmpty());
      assertThat(accounts.seen(there.get())).isEmpty();
    }
    clean(olga);
  }

  @Test
  void theOthersOfABookReadWhoSomebodyIsNow() {
    Membership olga = accounts.open(accounts.on("telegram", "Olga"), "Club");
    Membership anna = accounts.busy("telegram", "Anna");
    Membership ben =
        accounts.florin.join(accounts.on("discord", "Ben"), olga.book().id(), Role.AGENT);

    accounts.join(ben, anna);

    List<Action> actions =
        accounts.florin.list(
            olga, books -> books.history().actionsOf(Subject.MEMBER, anna.person().id()));
    assertThat(actions.getFirst().kind()).isEqualTo("join_people");
    assertThat(actions.getFirst().summary())
        .containsEntry("name", "Ben")
        .containsEntry("became", "Anna");
    assertThat(accounts.florin.list(olga, books -> books.members().list()))
        .extracting(Member::name)
        .containsExactly("Olga", "Anna");
  }

  @Test
  void twoWhoCheckedEachOtherStayTwo() {
    Membership anna = accounts.open(accounts.on("telegram", "Anna"), "Shop");
    Membership ben =
        accounts.florin.join(accounts.busy("discord", "Ben"), anna.book().id(), Role.MANAGER);
    Invoice bens = submitted(ben, "1");
    accounts.florin.run(anna, books -> books.invoices().approve(bens.number(), MARCH_1));

    refused("link.decided", () -> accounts.plan(ben, anna));
    refused("link.decided", () -> accounts.join(ben, anna));
    refused("link.decided", () -> accounts.join(anna, ben));
  }

  private static void settle(Membership olga, Membership member, Role role, boolean leaves) {
    accounts.florin.run(
        olga,
        books -> {
          books.members().role(member.person().id(), role);
          if (leaves) {
            books.members().remove(member.person().id());
          }
        });
  }
}
