package florin.sql;

import florin.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;

/**
 * One open transaction: the connection's DSL, who acts, and one instant that is now for all of it.
 * Not shared between threads.
 */
public final class Tx {
  private static final int FEW_ROWS = 500;

  private final DSLContext sql;
  private final Clock clock;
  private final Instant now;
  private Actor actor;
  private long lockedBook;
  private boolean plansForMany;

  public Tx(DSLContext sql, Actor actor, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.actor = actor;
    scope();
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
    actor = other;
    scope();
  }

  /**
   * Locks the actor's book for writing, once; every writer does so before it touches a row of the
   * book, so totals and numbers never deadlock. Rows that merely name the book share its key, and
   * may have been inserted before: the lock leaves the key alone.
   */
  public void lockBook() {
    if (lockedBook == actor.bookId()) {
      return;
    }
    sql.execute("select 1 from book where id = ? for no key update", actor.bookId());
    lockedBook = actor.bookId();
  }

  /**
   * Says how many rows the coming statements will touch. What one transaction writes is unknown to
   * the planner's statistics, so for many rows it is kept from loops that take the square of them,
   * up to and including the checks at the end.
   */
  public void expectRows(int count) {
    if (count > FEW_ROWS && !plansForMany) {
      sql.execute(
          "select set_config('enable_nestloop', 'off', true), set_config('plan_cache_mode',"
              + " 'force_custom_plan', true)");
      plansForMany = true;
    }
  }

  private void scope() {
    sql.execute(
        "select set_config('florin.book', ?, true), set_config('florin.author', ?, true),"
            + " set_config('florin.person', ?, true)",
        text(actor.bookId()),
        actor.seesAll() ? "" : Long.toString(actor.personId()),
        text(actor.personId()));
  }

  private static String text(long id) {
    return id == 0 ? "" : Long.toString(id);
  }
}
