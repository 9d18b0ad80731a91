package florin.people;

import static florin.sql.generated.Tables.ACTION;
import static florin.sql.generated.Tables.CHAT_BINDING;
import static florin.sql.generated.Tables.DOCUMENT;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.INVITE;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.SCHEDULE;

import florin.Actor;
import florin.Name;
import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import florin.sql.generated.Routines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two people who are to be one, and what that comes to: who showed the code stays, unless they have
 * recorded nothing and the other has. A personal book in which nothing was ever done goes with who
 * leaves.
 *
 * @param caller who entered the code
 * @param other who showed it
 * @param here what the platform of the caller is called
 */
record JoinPair(Tx tx, long caller, long other, String here) {

  /**
   * Keeps others from writing to a book of either meanwhile; by ascending id, as everybody does.
   */
  void lockBooks() {
    Actor self = tx.actor();
    Stream.of(caller, other)
        .flatMap(person -> bookIds(person).stream())
        .distinct()
        .sorted()
        .forEach(book -> {
          enter(caller, book);
          tx.lockBook();
        });
    tx.enter(self);
  }

  /** Also of those they left. */
  private List<Long> bookIds(long person) {
    enter(person, 0);
    return tx.sql()
        .select(MEMBER.BOOK_ID)
        .from(MEMBER)
        .where(MEMBER.PERSON_ID.eq(person))
        .orderBy(MEMBER.BOOK_ID)
        .fetch(MEMBER.BOOK_ID);
  }

  /** Leaves the transaction in the scope it was in. */
  JoinPlan plan() {
    Actor self = tx.actor();
    List<Membership> callers = memberships(caller);
    List<Membership> others = memberships(other);
    requireJoinable(callers, others);
    boolean callerStays = isBlank(others) && !isBlank(callers);
    List<Membership> stays = callerStays ? callers : others;
    List<Membership> leaves =
        (callerStays ? others : callers).stream().filter(one -> !isUntouched(one)).toList();
    Person staying = stays.getFirst().person();
    Person leaving = (callerStays ? others : callers).getFirst().person();
    var plan = new JoinPlan(staying, leaving, callerStays, platforms(), books(stays, leaves));
    tx.enter(self);
    return plan;
  }

  private void requireJoinable(List<Membership> callers, List<Membership> others) {
    if (callers.isEmpty() || others.isEmpty()) {
      throw new Refused("link.code.gone");
    }
    if (callers.getFirst().person().demo() != others.getFirst().person().demo()) {
      throw new Refused("link.demo");
    }
    String decided = Routines.decidedByEachOther(tx.sql().configuration(), caller, other);
    if (decided != null) {
      throw new Refused("link.decided", decided);
    }
  }

  private List<JoinPlan.Kept> books(List<Membership> stays, List<Membership> leaves) {
    Map<Long, Membership> coming =
        leaves.stream().collect(Collectors.toMap(one -> one.book().id(), Function.identity()));
    Set<String> names = new HashSet<>();
    List<JoinPlan.Kept> books = new ArrayList<>();
    for (Membership own : stays) {
      Membership too = coming.remove(own.book().id());
      names.add(own.book().name().toLowerCase(Locale.ROOT));
      books.add(new JoinPlan.Kept(too == null ? own : higher(own, too), own.book().name()));
    }
    for (Membership one : leaves) {
      if (coming.containsKey(one.book().id())) {
        books.add(
            new JoinPlan.Kept(one, one.book().personal() ? free(one, names) : one.book().name()));
      }
    }
    return List.copyOf(books);
  }

  private static Membership higher(Membership own, Membership too) {
    Role role = own.role().atLeast(too.role()) ? own.role() : too.role();
    return new Membership(own.person(), own.book(), role, own.books());
  }

  /** A name for what was a personal book, told apart from the ones there are. */
  private String free(Membership one, Set<String> names) {
    String name = one.book().name();
    String origin = one.person().id() == caller ? here : one.person().name();
    for (int copy = 1; names.contains(name.toLowerCase(Locale.ROOT)); copy++) {
      String more = " (" + origin + (copy == 1 ? ")" : " " + copy + ")");
      name = Name.cut(one.book().name(), Newcomer.LONGEST_NAME - more.length(), "").text() + more;
    }
    names.add(name.toLowerCase(Locale.ROOT));
    return name;
  }

  /** Whether somebody has done nothing yet but register. */
  private boolean isBlank(List<Membership> memberships) {
    long person = memberships.getFirst().person().id();
    enter(person, 0);
    return memberships.size() == 1
        && tx.sql().fetchCount(MEMBER, MEMBER.PERSON_ID.eq(person)) == 1
        && isUntouched(memberships.getFirst());
  }

  /** Whether a book is the personal one of somebody who never did anything in it. */
  boolean isUntouched(Membership membership) {
    long book = membership.book().id();
    if (!membership.book().personal() || membership.role() != Role.OWNER) {
      return false;
    }
    enter(membership.person().id(), book);
    return !tx.sql().fetchExists(ACTION, ACTION.BOOK_ID.eq(book))
        && !tx.sql().fetchExists(DOCUMENT, DOCUMENT.BOOK_ID.eq(book))
        && !tx.sql().fetchExists(INVITE, INVITE.BOOK_ID.eq(book))
        && !tx.sql().fetchExists(SCHEDULE, SCHEDULE.BOOK_ID.eq(book))
        && !tx.sql().fetchExists(CHAT_BINDING, CHAT_BINDING.BOOK_ID.eq(book))
        && tx.sql().fetchCount(MEMBER, MEMBER.BOOK_ID.eq(book)) == 1;
  }

  private List<String> platforms() {
    return tx.sql()
        .selectDistinct(IDENTITY.PLATFORM)
        .from(IDENTITY)
        .where(IDENTITY.PERSON_ID.eq(other))
        .orderBy(IDENTITY.PLATFORM)
        .fetch(IDENTITY.PLATFORM);
  }

  private List<Membership> memberships(long person) {
    enter(person, 0);
    return new People(tx).memberships();
  }

  private void enter(long person, long book) {
    tx.enter(new Actor(person, book, Role.OWNER, true, tx.actor().cause()));
  }
}
