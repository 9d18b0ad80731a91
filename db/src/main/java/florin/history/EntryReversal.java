package florin.history;

import florin.sql.Tx;

/**
 * Brings entries back. Where only the flag differs, the postings stay and are marked; else they are
 * written anew.
 */
final class EntryReversal {
  /** Whether the entry {@code e} of the change {@code c} lies, or would lie, in a closed month. */
  static final String CLOSED =
      """
      least(e.entry_date, (c.before -> 'entry' ->> 'entry_date')::date)
        <= coalesce((select b.closed_through from book b where b.id = florin_book()), '-infinity')\
      """;

  /** What the entry was, or for one that was not there, what it is once voided. */
  private static final String TARGET =
      "coalesce(c.before, jsonb_set(c.after, '{entry,voided_at}', to_jsonb(?::timestamptz)))";

  /** Whether a posting to be restored contradicts what its category or location has become. */
  private static final String CONFLICT =
      """
      exists (
        select from jsonb_to_recordset(coalesce(c.before, c.after) -> 'postings')
                 as x (location_id bigint, category_id bigint, sign text, currency text)
          left join category k on k.book_id = c.book_id and k.id = x.category_id
          left join location l on l.book_id = c.book_id and l.id = x.location_id
         where k.sign <> x.sign or l.currency <> x.currency)\
      """;

  /** Whether the change {@code c} left alone everything a posting holds, but for the flag. */
  private static final String SAME_POSTINGS =
      """
      c.before -> 'postings' = c.after -> 'postings'
        and (c.before -> 'entry' -> 'entry_date', c.before -> 'entry' -> 'payment_method_id',
             c.before -> 'entry' -> 'customer_id')
          is not distinct from (c.after -> 'entry' -> 'entry_date', c.after -> 'entry' -> 'payment_method_id',
             c.after -> 'entry' -> 'customer_id')\
      """;

  private final Tx tx;
  private final long reversed;
  private final long reversing;

  EntryReversal(Tx tx, long reversed, long reversing) {
    this.tx = tx;
    this.reversed = reversed;
    this.reversing = reversing;
  }

  int run() {
    int restored = writeChanges();
    if (restored > 0) {
      restoreEntries();
      markPostings();
      rewritePostings();
    }
    return restored;
  }

  /**
   * The images are made only of what the action changed, whatever the order in which the tables are
   * read.
   */
  private int writeChanges() {
    return tx.sql()
        .execute(
            """
            with found as materialized (
              select c.book_id, c.position, c.row_id, c.before, c.after, %s as image, %s as closed
                from change c join entry e on e.book_id = c.book_id and e.id = c.row_id
               where c.book_id = ? and c.action_id = ? and c.subject = 'ENTRY' and c.after is not null)
            insert into change (book_id, action_id, position, subject, row_id, before, after, author_id)
            select c.book_id, ?, c.position, 'ENTRY', c.row_id, c.after, %s, ?
              from found c where c.image = c.after and not c.closed and not %s\
            """
                .formatted(Images.ENTRY, CLOSED, TARGET, CONFLICT),
            tx.bookId(),
            reversed,
            reversing,
            tx.time(),
            tx.actor().personId());
  }

  private void restoreEntries() {
    tx.sql()
        .execute(
            """
            update entry t set version = t.version + 1, changed_at = ?::timestamptz, %s
              from change c cross join lateral jsonb_populate_record(null::entry, c.after -> 'entry') r
             where c.book_id = ? and c.action_id = ? and c.subject = 'ENTRY'
               and t.book_id = c.book_id and t.id = c.row_id\
            """
                .formatted(Rows.of(Subject.ENTRY).assignments()),
            tx.time(),
            tx.bookId(),
            reversing);
  }

  private void markPostings() {
    tx.sql()
        .execute(
            """
            update posting p set voided = (c.after -> 'entry' -> 'voided_at') is not null
              from change c
             where c.book_id = ? and c.action_id = ? and c.subject = 'ENTRY' and %s
               and p.book_id = c.book_id and p.entry_id = c.row_id\
            """
                .formatted(SAME_POSTINGS),
            tx.bookId(),
            reversing);
  }

  private void rewritePostings() {
    tx.sql()
        .execute(
            """
            delete from posting p using change c
             where c.book_id = ? and c.action_id = ? and c.subject = 'ENTRY' and not (%s)
               and p.book_id = c.book_id and p.entry_id = c.row_id\
            """
                .formatted(SAME_POSTINGS),
            tx.bookId(),
            reversing);
    tx.sql()
        .execute(
            """
            insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign,
                                 payment_method_id, customer_id, author_id, entry_date, amount, currency, percent, voided)
            select e.book_id, e.id, r.position, r.location_id, r.bucket_id, r.category_id, r.sign,
                   e.payment_method_id, e.customer_id, e.author_id, e.entry_date, r.amount, r.currency,
                   r.percent, e.voided_at is not null
              from change c join entry e on e.book_id = c.book_id and e.id = c.row_id
              cross join lateral jsonb_populate_recordset(null::posting, c.after -> 'postings') r
             where c.book_id = ? and c.action_id = ? and c.subject = 'ENTRY' and not (%s)\
            """
                .formatted(SAME_POSTINGS),
            tx.bookId(),
            reversing);
  }
}
