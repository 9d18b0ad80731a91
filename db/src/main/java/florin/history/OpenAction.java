package florin.history;

import florin.sql.Kept;
import florin.sql.Tx;
import java.util.List;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * An action being done: the changes of its rows are added to it, a row at most once. Entries are
 * added in bulk, with their images made inside the database.
 */
public final class OpenAction {
  private static final Param<Long> ACTION_ID = DSL.param("action", SQLDataType.BIGINT);
  private static final Param<Integer> NEXT = DSL.param("next", SQLDataType.INTEGER);
  private static final Param<Long> AUTHOR = DSL.param("author", SQLDataType.BIGINT);
  private static final Param<Long> BOOK_ID = DSL.param("book", SQLDataType.BIGINT);
  private static final Param<Integer> FIRST = DSL.param("first", SQLDataType.INTEGER);
  private static final Param<Integer> LAST = DSL.param("last", SQLDataType.INTEGER);
  private static final Kept<?> ADD_ENTRIES =
      Kept.write(
          DSL.query(
              """
              insert into change (book_id, action_id, position, subject, row_id, after, author_id)
              select e.book_id, {0}, {1} + e.number - {2}, 'ENTRY', e.id, %s, {3}
                from entry e where e.book_id = {4} and e.number between {2} and {5}\
              """
                  .formatted(Images.ENTRY),
              ACTION_ID,
              NEXT,
              FIRST,
              AUTHOR,
              BOOK_ID,
              LAST));

  private final Tx tx;
  private final long id;
  private int next;

  OpenAction(Tx tx, long id) {
    this.tx = tx;
    this.id = id;
  }

  public long id() {
    return id;
  }

  public void add(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    int count = changes.size();
    String[] subjects =
        changes.stream().map(change -> change.subject().name()).toArray(String[]::new);
    Long[] rows = changes.stream().map(Change::rowId).toArray(Long[]::new);
    JSONB[] before = changes.stream().map(Change::before).toArray(JSONB[]::new);
    JSONB[] after = changes.stream().map(Change::after).toArray(JSONB[]::new);
    tx.sql()
        .execute(
            """
            insert into change (book_id, action_id, position, subject, row_id, before, after, author_id)
            select ?, ?, ? + c.nth - 1, c.subject, c.row_id, c.before, c.after, ?
              from unnest(?, ?, ?, ?) with ordinality as c (subject, row_id, before, after, nth)\
            """,
            tx.bookId(),
            id,
            next,
            tx.actor().personId(),
            subjects,
            rows,
            before,
            after);
    next += count;
  }

  /** Adds entries that did not exist before, by the range of their numbers. */
  public void entriesAdded(int firstNumber, int lastNumber) {
    next +=
        ADD_ENTRIES
            .in(tx)
            .set(ACTION_ID, id)
            .set(NEXT, next)
            .set(AUTHOR, tx.actor().personId())
            .set(BOOK_ID, tx.bookId())
            .set(FIRST, firstNumber)
            .set(LAST, lastNumber)
            .execute();
  }

  /**
   * The images of some entries before they are changed; given back to {@link #entriesChanged}
   * afterwards.
   */
  public Before entriesBefore(List<Long> ids) {
    tx.expectRows(ids.size());
    var found =
        tx.sql()
            .fetch(
                "select e.id, %s as image from entry e where e.book_id = ? and e.id = any (?) order by e.id"
                    .formatted(Images.ENTRY),
                tx.bookId(),
                ids.toArray(Long[]::new));
    return new Before(found.getValues("id", Long.class), found.getValues("image", JSONB.class));
  }

  public void entriesChanged(Before before) {
    next +=
        tx.sql()
            .execute(
                """
                insert into change (book_id, action_id, position, subject, row_id, before, after, author_id)
                select e.book_id, ?, ? + b.nth - 1, 'ENTRY', e.id, b.image, %s, ?
                  from unnest(?, ?) with ordinality as b (id, image, nth)
                  join entry e on e.book_id = ? and e.id = any (?) and e.id = b.id\
                """
                    .formatted(Images.ENTRY),
                id,
                next,
                tx.actor().personId(),
                before.ids().toArray(Long[]::new),
                before.images().toArray(JSONB[]::new),
                tx.bookId(),
                before.ids().toArray(Long[]::new));
  }

  /** What some entries were. */
  public record Before(List<Long> ids, List<JSONB> images) {}
}
