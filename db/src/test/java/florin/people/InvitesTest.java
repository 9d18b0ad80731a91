package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.testing.FreshBooks;
import florin.testing.SharedBooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class InvitesTest extends SharedBooks {
  @Test
  void whoeverHoldsACodeLearnsWhoseBookItIsBeforeJoining() {
    Membership anna = family("Anna");
    String code = invite(anna, Role.AGENT);

    Invitation invitation =
        florin
            .database()
            .read(Actor.guest(FreshBooks.CAUSE), books -> books.invites().find(code))
            .orElseThrow();

    assertThat(invitation.bookName()).isEqualTo("Family of Anna");
    assertThat(invitation.owners()).isEqualTo("Anna");
    assertThat(invitation.invitedBy()).isEqualTo("Anna");
    assertThat(invitation.role()).isEqualTo(Role.AGENT);
    assertThat(invitation.shared()).isFalse();
  }

  @Test
  void joiningGoesOnInTheBookWithTheRoleOfTheCode() {
    Membership bea = family("Bea");
    Membership ben = florin.register("Ben");

    Membership joined = join(ben, invite(bea, Role.VIEWER));

    assertThat(joined.role()).isEqualTo(Role.VIEWER);
    assertThat(joined.book().id()).isEqualTo(bea.book().id());
    assertThat(joined.person().currentBookId()).isEqualTo(bea.book().id());
    assertThat(florin.list(bea, books -> books.members().list()))
        .extracting(Member::name, Member::role)
        .containsExactly(tuple("Bea", Role.OWNER), tuple("Ben", Role.VIEWER));
    assertThat(florin.list(bea, books -> books.invites().open())).isEmpty();
  }

  @Test
  void aCodeIsKeptOnlyAsItsHash() {
    Membership cleo = family("Cleo");
    String code = invite(cleo, Role.AGENT);

    String row =
        florin.asOwner(
            sql -> sql.fetch("select i.*, encode(code_hash, 'escape') from invite i").formatCSV());

    assertThat(code).matches("[A-Za-z0-9_-]{22}");
    assertThat(row).isNotEmpty().doesNotContain(code);
  }

  @Test
  void aCodeLetsOnePersonInHoweverManyTryAtOnce() throws Exception {
    Membership dora = family("Dora");
    String code = invite(dora, Role.AGENT);
    var people = new ArrayList<Membership>();
    for (int i = 0; i < 6; i++) {
      people.add(florin.register("Hasty " + i));
    }

    List<Callable<String>> tries = new ArrayList<>();
    for (Membership person : people) {
      tries.add(() -> {
        try {
          join(person, code);
          return "joined";
        } catch (Refused refused) {
          return refused.key();
        }
      });
    }
    var outcomes = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> done : threads.invokeAll(tries)) {
        outcomes.add(done.get());
      }
    }

    assertThat(outcomes).containsOnlyOnce("joined");
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.equals("joined"))
        .containsOnly("start.code");
    assertThat(florin.list(dora, books -> books.members().list())).hasSize(2);
  }

  @Test
  void anOldATakenBackAndAnInventedCodeLeadNowhere() {
    Membership eve = family("Eve");
    Membership finn = florin.register("Finn");
    String old = invite(eve, Role.AGENT);
    florin.clock().advance(Invites.LIFE);
    var back = florin.as(eve, books -> books.invites().create(Role.AGENT));
    florin.run(eve, books -> books.invites().revoke(back.id()));

    for (String code : List.of(old, back.code(), "AAAAAAAAAAAAAAAAAAAAAA", "", "x".repeat(300))) {
      assertThat(florin.find(finn, books -> books.invites().find(code))).as(code).isEmpty();
    }
    refused(
        "invite.gone",
        () ->
            florin.as(
                eve,
                books -> {
                  books.invites().revoke(back.id());
                  return true;
                }));
  }

  @Test
  void anInvitationOfferedInTimeButAgreedToTooLateLeadsNowhere() {
    Membership gina = family("Gina");
    Membership hugo = florin.register("Hugo");
    String key = key(hugo, invite(gina, Role.AGENT));
    florin.clock().advance(Invites.LIFE.plus(Duration.ofSeconds(1)));

    refused("start.code", () -> florin.as(hugo, books -> books.invites().accept(key)));
  }

  @Test
  void aMemberKeepsTheRoleAndTheCodeItsUse() {
    Membership ida = family("Ida");
    String code = invite(ida, Role.VIEWER);

    refused("invite.member", () -> join(ida, code));

    assertThat(join(florin.register("Jan"), code).role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void whoLeftComesBackInTheRoleOfTheNewCode() {
    Membership karl = family("Karl");
    Membership lea = join(florin.register("Lea"), invite(karl, Role.MANAGER));
    florin.run(lea, books -> books.members().leave());

    Membership back = join(florin.register("Lea"), invite(karl, Role.VIEWER));

    assertThat(back.role()).isEqualTo(Role.VIEWER);
    assertThat(florin.list(karl, books -> books.members().list())).hasSize(2);
  }

  @Test
  void nobodyInvitesAboveThemselvesNorIntoAPersonalBook() {
    Membership mia = family("Mia");
    Membership manager = join(florin.register("Nils"), invite(mia, Role.MANAGER));
    Membership agent = join(florin.register("Olga"), invite(manager, Role.AGENT));
    Membership alone = florin.register("Paul");

    refused("refused.role", () -> invite(agent, Role.VIEWER));
    refused("refused.role", () -> invite(manager, Role.MANAGER));
    refused("invite.owner", () -> invite(mia, Role.OWNER));
    refused("invite.personal", () -> invite(alone, Role.AGENT));
  }

  @Test
  void whatAManagerInvitedWithEndsWithTheRole() {
    Membership rosa = family("Rosa");
    Membership sven = join(florin.register("Sven"), invite(rosa, Role.MANAGER));
    String code = invite(sven, Role.AGENT);

    florin.run(rosa, books -> books.members().role(sven.person().id(), Role.AGENT));

    assertThat(florin.find(rosa, books -> books.invites().find(code))).isEmpty();
  }

  @Test
  void onlySoManyCodesAreOpenAtOnce() {
    Membership tina = family("Tina");
    for (int i = 0; i < Invites.MOST_OPEN; i++) {
      invite(tina, Role.AGENT);
    }

    refused("invite.too-many", () -> invite(tina, Role.AGENT));
  }

  static Membership family(String name) {
    Membership person = florin.register(name);
    return florin.as(
        person, books -> books.people().open("Family of " + name, Currency.getInstance("EUR")));
  }

  private static String invite(Membership member, Role role) {
    return florin.as(member, books -> books.invites().create(role)).code();
  }

  private static String key(Membership person, String code) {
    return florin.find(person, books -> books.invites().find(code)).orElseThrow().key();
  }

  private static Membership join(Membership person, String code) {
    return florin.as(
        person,
        books ->
            books
                .invites()
                .accept(
                    books.invites().find(code).orElseThrow(() -> new Refused("start.code")).key()));
  }

  private static void refused(String key, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
