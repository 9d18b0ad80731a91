package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.JOINED_PERSON;
import static florin.sql.generated.Tables.MEMBER;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.sql.Tx;
import florin.sql.generated.Routines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;

/**
 * Makes two people one, in every book either of them left a trace in: nothing recorded is lost or
 * counted twice, and who stays sees, corrects and undoes it as their own. Both people and their
 * books are locked already.
 */
final class PersonJoin {
  private final Tx tx;
  private final History history;
  private final JoinPlan plan;
  private final long stays;
  private final long leaves;
  private final Cause cause;

  PersonJoin(Tx tx, History history, JoinPlan plan) {
    this.tx = tx;
    this.history = history;
    this.plan = plan;
    this.stays = plan.stays().id();
    this.leaves = plan.leaves().id();
    this.cause = tx.actor().cause();
  }

  /** Leaves the transaction in nobody's scope that exists. */
  void run() {
    removeUntouched();
    List<Long> books = books();
    Map<Long, Optional<JSONB>> before = new HashMap<>();
    for (long book : books) {
      enter(stays, book);
      before.put(book, history.image(Subject.MEMBER, stays));
    }
    tx.sql()
        .update(JOINED_PERSON)
        .set(JOINED_PERSON.BECAME_ID, stays)
        .where(JOINED_PERSON.BECAME_ID.eq(leaves))
        .execute();
    tx.sql()
        .insertInto(JOINED_PERSON)
        .set(JOINED_PERSON.PERSON_ID, leaves)
        .set(JOINED_PERSON.BECAME_ID, stays)
        .set(JOINED_PERSON.JOINED_AT, tx.time())
        .execute();
    Routines.personBecomes(tx.sql().configuration(), leaves, stays);
    before.forEach(this::record);
    new PersonMove(tx, leaves, stays).run();
  }

  /** Those that who leaves belongs to or once did. */
  private List<Long> books() {
    enter(leaves, 0);
    return tx.sql()
        .select(MEMBER.BOOK_ID)
        .from(MEMBER)
        .where(MEMBER.PERSON_ID.eq(leaves))
        .orderBy(MEMBER.BOOK_ID)
        .fetch(MEMBER.BOOK_ID);
  }

  /** What the plan leaves out is a personal book in which nothing was ever done. */
  private void removeUntouched() {
    List<Long> kept = plan.books().stream().map(one -> one.membership().book().id()).toList();
    enter(leaves, 0);
    for (Membership one : new People(tx).memberships()) {
      long book = one.book().id();
      if (one.book().personal() && !kept.contains(book)) {
        enter(leaves, book);
        new BookRemoval(tx).run();
      }
    }
  }

  /** So that the others of a book can read who somebody is now. */
  private void record(long book, Optional<JSONB> before) {
    enter(stays, book);
    var changes = new ArrayList<Change>();
    JSONB after = history.image(Subject.MEMBER, stays).orElseThrow();
    changes.add(new Change(Subject.MEMBER, stays, before.orElse(null), after));
    plan.books().stream()
        .filter(one -> one.membership().book().id() == book && one.renamed())
        .forEach(one -> changes.add(rename(book, one.name())));
    history.record(
        "join_people",
        false,
        Map.of("name", plan.leaves().name(), "became", plan.stays().name()),
        changes);
  }

  private Change rename(long book, String name) {
    JSONB before = history.image(Subject.BOOK, book).orElseThrow();
    tx.sql().update(BOOK).set(BOOK.NAME, name).where(BOOK.ID.eq(book)).execute();
    return new Change(Subject.BOOK, book, before, history.image(Subject.BOOK, book).orElseThrow());
  }

  private void enter(long person, long book) {
    tx.enter(new Actor(person, book, Role.OWNER, true, cause));
  }
}
