package florin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.ledger.Entry;
import florin.ledger.EntryDraft;
import florin.ledger.EntryFilter;
import florin.money.Money;
import florin.testing.FreshBooks;
import florin.testing.SharedBooks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * Who belongs to a book, in which role, and who may change that. Long because all of it is asked of
 * the same family.
 */
final class MembersTest extends SharedBooks {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static int families;

  /** An owner's book with one member more. */
  private record Family(Membership owner, Membership other) {
    static Family with(Role role) {
      int nth = ++families;
      Membership person = florin.register("Owner " + nth);
      Membership owner =
          florin.as(person, books -> books.people().open("Family", Currency.getInstance("EUR")));
      Membership other = florin.join(florin.register("Other " + nth), owner.book().id(), role);
      return new Family(owner, other);
    }

    long otherId() {
      return other.person().id();
    }
  }

  @Test
  void onlyAnOwnerChangesWhoMayDoWhat() {
    for (Role role : new Role[] {Role.MANAGER, Role.AGENT, Role.VIEWER}) {
      Family family = Family.with(role);

      refused(
          "refused.role",
          () ->
              florin.as(
                  family.other(), books -> books.members().role(family.otherId(), Role.OWNER)));
      refused(
          "refused.role",
          () ->
              florin.as(
                  family.other(), books -> books.members().remove(family.owner().person().id())));
    }
  }

  @Test
  void aRoleCountsFromTheNextCallOn() {
    Family family = Family.with(Role.AGENT);
    florin.run(family.owner(), books -> books.members().role(family.otherId(), Role.VIEWER));

    Membership now = find(family.other());

    assertThat(now.role()).isEqualTo(Role.VIEWER);
    refused("refused.role", () -> record(now, "lunch"));
  }

  @Test
  void theLastOwnerNeitherLeavesNorStepsDown() {
    Family family = Family.with(Role.MANAGER);
    long owner = family.owner().person().id();

    refused(
        "members.last-owner",
        () -> florin.as(family.owner(), books -> books.members().role(owner, Role.AGENT)));
    refused(
        "members.last-owner",
        () ->
            florin.as(
                family.owner(),
                books -> {
                  books.members().leave();
                  return true;
                }));
  }

  @Test
  void theDatabaseItselfKeepsAnOwnerInEveryBook() {
    Family family = Family.with(Role.MANAGER);
    Membership alone = florin.register("Alone");

    for (String spoil :
        new String[] {
          "update member set role = 'AGENT' where book_id = %d and role = 'OWNER'",
          "update member set left_at = now() where book_id = %d and role = 'OWNER'"
        }) {
      assertThatThrownBy(
              () -> florin.asOwner(sql -> sql.execute(spoil.formatted(family.owner().book().id()))))
          .hasMessageContaining("has no owner");
    }
    florin.join(florin.register("Guest"), alone.book().id(), Role.OWNER);
    assertThatThrownBy(() ->
            florin.asOwner(sql ->
                sql.execute(
                    "update member set left_at = now() where book_id = %d and person_id = %d"
                        .formatted(alone.book().id(), alone.person().id()))))
        .hasMessageContaining("has no owner");
  }

  @Test
  void ownershipIsHandedOverInTwoSteps() {
    Family family = Family.with(Role.AGENT);
    long first = family.owner().person().id();
    florin.run(family.owner(), books -> books.members().role(family.otherId(), Role.OWNER));
    florin.run(family.owner(), books -> books.members().role(first, Role.MANAGER));
    florin.run(find(family.owner()), books -> books.members().leave());

    assertThat(florin.list(find(family.other()), books -> books.members().list()))
        .extracting(Member::personId, Member::role)
        .containsExactly(tuple(family.otherId(), Role.OWNER));
  }

  @Test
  void aPersonalBookIsNeitherLeftNorGivenAway() {
    Membership anna = florin.register("Anna");
    Membership ben = florin.join(florin.register("Ben"), anna.book().id(), Role.MANAGER);

    refused(
        "members.personal",
        () -> florin.as(anna, books -> books.members().role(ben.person().id(), Role.OWNER)));
    refused(
        "book.personal-stays",
        () ->
            florin.as(
                anna,
                books -> {
                  books.members().leave();
                  return true;
                }));
  }

  @Test
  void whatARemovedMemberRecordedStaysUnderTheirName() {
    Family family = Family.with(Role.AGENT);
    Entry lunch = record(family.other(), "lunch");

    florin.run(family.owner(), books -> books.members().remove(family.otherId()));

    Entry kept =
        florin.as(family.owner(), books -> books.ledger().find(lunch.number())).orElseThrow();
    assertThat(kept.author().name()).isEqualTo(family.other().person().name());
    Membership home = find(family.other());
    assertThat(home.book().personal()).isTrue();
    assertThat(florin.find(home, books -> books.people().in(family.owner().book().id()))).isEmpty();
    refused(
        "book.not-yours",
        () -> florin.as(home, books -> books.people().switchTo(family.owner().book().id())));
  }

  @Test
  void nobodyRemovesThemselvesOrSomebodyWhoIsGone() {
    Family family = Family.with(Role.AGENT);
    long owner = family.owner().person().id();
    florin.run(family.owner(), books -> books.members().remove(family.otherId()));

    refused(
        "members.remove-self",
        () -> florin.as(family.owner(), books -> books.members().remove(owner)));
    refused(
        "members.gone",
        () -> florin.as(family.owner(), books -> books.members().remove(family.otherId())));
    refused(
        "members.gone",
        () ->
            florin.as(family.owner(), books -> books.members().role(family.otherId(), Role.OWNER)));
  }

  @Test
  void agentsSeeAndChangeTheirOwnRowsManagersAllViewersNone() {
    Family family = Family.with(Role.AGENT);
    Membership manager =
        florin.join(florin.register("Boss"), family.owner().book().id(), Role.MANAGER);
    Membership viewer =
        florin.join(florin.register("Eyes"), family.owner().book().id(), Role.VIEWER);
    Entry owners = record(family.owner(), "rent");
    Entry agents = record(family.other(), "lunch");

    assertThat(seen(family.other())).isEqualTo(1);
    assertThat(seen(manager)).isEqualTo(2);
    assertThat(seen(viewer)).isEqualTo(2);
    refused("entry.unknown", () -> delete(family.other(), owners));
    refused("refused.role", () -> delete(viewer, owners));
    assertThat(delete(manager, agents).voided()).isTrue();
  }

  @Test
  void inASharedBookAgentsSeeAllRowsAndChangeTheirOwn() {
    Family family = Family.with(Role.AGENT);
    Entry owners = record(family.owner(), "rent");
    florin.run(family.owner(), books -> books.bookSettings().share(true));
    Membership agent = find(family.other());

    assertThat(seen(agent)).isEqualTo(1);
    refused("entry.others", () -> delete(agent, owners));
  }

  private static Entry record(Membership member, String words) {
    return florin.as(
        member,
        books -> books.ledger().record(EntryDraft.expense(Money.of("12.50", "EUR"), DAY, words)));
  }

  private static Entry delete(Membership member, Entry entry) {
    return florin.as(member, books -> books.ledger().voidEntry(entry.number()));
  }

  private static long seen(Membership member) {
    return florin.as(member, books -> books.ledger().count(EntryFilter.all()));
  }

  private static Membership find(Membership person) {
    return florin
        .database()
        .read(
            Actor.guest(FreshBooks.CAUSE),
            books ->
                books.people().find(FreshBooks.identity(person.person().name()), Optional.empty()))
        .atWork()
        .orElseThrow();
  }

  private static void refused(String key, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
