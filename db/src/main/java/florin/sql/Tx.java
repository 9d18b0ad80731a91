package florin.sql;

import static florin.sql.generated.Tables.BOOK;

import florin.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One open transaction: the connection's DSL, who acts, and one instant that is now for all of it.
 * Not shared between threads.
 */
public final class Tx {
  private static final int FEW_ROWS = 500;
  private static final Param<Long> BOOK_ID = DSL.param("book", BOOK.ID);
  private static final Kept<?> LOCK =
      Kept.rows(DSL.selectOne().from(BOOK).where(BOOK.ID.eq(BOOK_ID)).forNoKeyUpdate());
  private static final Param<String> SCOPE_BOOK = DSL.param("scope_book", SQLDataType.VARCHAR);
  private static final Param<String> SCOPE_AUTHOR = DSL.param("scope_author", SQLDataType.VARCHAR);
  private static final Param<String> SCOPE_PERSON = DSL.param("scope_person", SQLDataType.VARCHAR);
  private static final Kept<?> SCOPE =
      Kept.write(
          DSL.query(
              "select set_config('florin.book', {0}, true), set_config('florin.author', {1}, true),"
                  + " set_config('florin.person', {2}, true)",
              SCOPE_BOOK, SCOPE_AUTHOR, SCOPE_PERSON));

  private final DSLContext sql;
  private final Clock clock;
  private final Instant now;
  private Actor actor;
  private long lockedBook;
  private boolean plansForMany;
  private final Set<Long> told = new LinkedHashSet<>();

  public Tx(DSLContext sql, Actor actor, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.actor = actor;
    if (actor.bookId() != 0 || actor.personId() != 0) {
      scope();
    }
  }

  public DSLContext sql() {
    return sql;
  }

  public Actor actor() {
    return actor;
  }

  public Clock clock() {
    return clock;
  }

  public Instant now() {
    return now;
  }

  /** The same instant as a timestamp of the database. */
  public OffsetDateTime time() {
    return now.atOffset(ZoneOffset.UTC);
  }

  public long bookId() {
    return actor.bookId();
  }

  /** Goes on as somebody else: a newcomer just registered, a person who switched books. */
  public void enter(Actor other) {
    boolean same =
        other.bookId() == actor.bookId()
            && other.personId() == actor.personId()
            && other.seesAll() == actor.seesAll();
    actor = other;
    if (!same) {
      scope();
    }
  }

  /**
   * Locks the actor's book for writing, once; every writer does so before it touches a row of the
   * book, so totals and numbers never deadlock. Whoever needs two books locks them by ascending id.
   * Rows that merely name the book, such as a button shown in it, wait for nobody.
   */
  public void lockBook() {
    if (lockedBook == actor.bookId()) {
      return;
    }
    LOCK.in(this).set(BOOK_ID, actor.bookId()).execute();
    bookIsLocked();
  }

  /** Says that the actor's book is locked by now, because its row was just written. */
  public void bookIsLocked() {
    lockedBook = actor.bookId();
  }

  /** Locks the actor's book and another actor's, the one of the lower id first. */
  public void lockBooks(Actor other) {
    Actor self = actor;
    boolean otherFirst = other.bookId() < self.bookId();
    enter(otherFirst ? other : self);
    lockBook();
    enter(otherFirst ? self : other);
    lockBook();
    enter(self);
  }

  /** Says that something for another chat was put into the outbox. */
  public void tells(long lane) {
    told.add(lane);
  }

  /** The lanes of chats that have something to hear once this is committed. */
  public Set<Long> told() {
    return Set.copyOf(told);
  }

  /**
   * Says how many rows the coming statements will touch. What one transaction writes is unknown to
   * the planner's statistics, so for many rows it is kept from loops that take the square of them,
   * up to and including the checks at the end. Plans made when the tables were small, which read
   * them whole, are thrown away; those made now look by keys and are kept, because one made anew
   * for every foreign key of every row costs more than the row.
   */
  public void expectRows(int count) {
    if (count > FEW_ROWS && !plansForMany) {
      sql.execute("discard plans");
      sql.execute(
          "select set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'off',"
              + " true)");
      plansForMany = true;
    }
  }

  /** Nobody in no book needs none: without a scope no row of any book is visible. */
  private void scope() {
    SCOPE
        .in(this)
        .set(SCOPE_BOOK, text(actor.bookId()))
        .set(SCOPE_AUTHOR, actor.seesAll() ? "" : Long.toString(actor.personId()))
        .set(SCOPE_PERSON, text(actor.personId()))
        .execute();
  }

  private static String text(long id) {
    return id == 0 ? "" : Long.toString(id);
  }
}
