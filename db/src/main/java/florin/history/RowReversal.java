package florin.history;

import florin.Refused;
import florin.Role;
import florin.sql.Tx;

/**
 * Brings rows of any subject but entries back: by their image, or by archiving what was not there
 * before.
 */
final class RowReversal {
  private final Tx tx;
  private final long reversed;
  private final long reversing;
  private final Subject subject;
  private final Rows rows;

  RowReversal(Tx tx, long reversed, long reversing, Subject subject) {
    this.tx = tx;
    this.reversed = reversed;
    this.reversing = reversing;
    this.subject = subject;
    this.rows = Rows.of(subject);
  }

  int run() {
    if (subject == Subject.CATEGORY && changesSign()) {
      tx.actor().require(Role.MANAGER);
    }
    int restored = writeChanges();
    if (restored > 0) {
      apply();
      if (subject == Subject.BUCKET) {
        refuseTooManyPercent();
      }
    }
    return restored;
  }

  private int writeChanges() {
    return tx.sql()
        .execute(
            """
            with wanted as (
              select c.*, %1$s as target from change c
               where c.book_id = ? and c.action_id = ? and c.subject = ? and c.after is not null)
            insert into change (book_id, action_id, position, subject, row_id, before, after, author_id)
            select c.book_id, ?, c.position, c.subject, c.row_id, %2$s, %3$s, ?
              from wanted c join %4$s t on t.%5$s = c.book_id and t.%6$s = c.row_id
             where c.target is not null and %7$s = %2$s and not %8$s and not %9$s\
            """
                .formatted(
                    target(),
                    Images.row("c.after"),
                    Images.row("c.target"),
                    rows.tableName(),
                    rows.book(),
                    rows.key(),
                    Images.row("to_jsonb(t)"),
                    taken(),
                    contradicted()),
            tx.bookId(),
            reversed,
            subject.name(),
            reversing,
            tx.actor().personId());
  }

  /** What the row is to become; null where there is no way back. */
  private String target() {
    if (subject == Subject.IMPORT) {
      return """
      case when c.after ->> 'state' = 'BOOKED' then coalesce(c.before, c.after) || '{"state": "UNDONE"}' else c.before end\
      """;
    }
    if (rows.archivable()) {
      return "coalesce(c.before, c.after || jsonb_build_object('archived_at', '%s'::timestamptz))"
          .formatted(tx.now());
    }
    return "c.before";
  }

  /** Whether another live row bears the name by now. */
  private String taken() {
    return rows.unique()
        .map(unique ->
            """
            (c.target ->> 'archived_at' is null and exists (
              select from %1$s o cross join lateral jsonb_populate_record(null::%1$s, c.target) w
               where o.book_id = c.book_id and o.id <> c.row_id and o.archived_at is null and %2$s = %3$s))\
            """
                .formatted(rows.tableName(), unique.formatted("o"), unique.formatted("w")))
        .orElse("false");
  }

  /**
   * Whether entries would be left that count in another sum than their category: recorded or
   * changed since the category was counted anew, or closed.
   */
  private String contradicted() {
    if (subject != Subject.CATEGORY) {
      return "false";
    }
    return """
    (c.target ->> 'sign' <> c.after ->> 'sign' and exists (
      select from posting p join entry e on e.book_id = p.book_id and e.id = p.entry_id
       where p.book_id = c.book_id and p.category_id = c.row_id and p.sign <> c.target ->> 'sign'
         and (e.entry_date <= (select b.closed_through from book b where b.id = c.book_id)
           or not exists (
             select from change x
              where x.book_id = c.book_id and x.action_id = c.action_id and x.subject = 'ENTRY'
                and x.row_id = e.id and x.after = %s))))\
    """
        .formatted(Images.ENTRY);
  }

  private boolean changesSign() {
    return tx.sql()
        .fetchSingle(
            """
            select exists (select from change c where c.book_id = ? and c.action_id = ? and c.subject = 'CATEGORY'
                              and c.before ->> 'sign' <> c.after ->> 'sign')\
            """,
            tx.bookId(),
            reversed)
        .get(0, Boolean.class);
  }

  private void apply() {
    tx.sql()
        .execute(
            """
            update %1$s t set %2$s
              from change c cross join lateral jsonb_populate_record(null::%1$s, c.after) r
             where c.book_id = ? and c.action_id = ? and c.subject = ? and t.%3$s = c.book_id and t.%4$s = c.row_id\
            """
                .formatted(rows.tableName(), rows.assignments(), rows.book(), rows.key()),
            tx.bookId(),
            reversing,
            subject.name());
  }

  private void refuseTooManyPercent() {
    int percent =
        tx.sql()
            .fetchSingle(
                "select coalesce(sum(percent), 0) from bucket where book_id = ? and archived_at is"
                    + " null",
                tx.bookId())
            .get(0, Integer.class);
    if (percent > 100) {
      throw new Refused("undo.percent", percent);
    }
  }
}
