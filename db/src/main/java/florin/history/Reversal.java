package florin.history;

import florin.Role;
import florin.sql.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the rows of an action back to what they were, for those that still are what it made of
 * them. Every step is one statement a subject, whatever the number of rows: the new action's
 * changes are written first, then applied.
 */
final class Reversal {
  private static final int NAMED = 100;

  private final Tx tx;
  private final long reversed;
  private final long reversing;

  /**
   * @param reversed the action to take back
   * @param reversing the action that does it
   */
  Reversal(Tx tx, long reversed, long reversing) {
    this.tx = tx;
    this.reversed = reversed;
    this.reversing = reversing;
  }

  Undone run(Action action) {
    Map<Subject, Integer> touched = subjects();
    int total = touched.values().stream().mapToInt(Integer::intValue).sum();
    tx.expectRows(total);
    int restored = 0;
    for (Subject subject : touched.keySet()) {
      restored += restore(subject);
    }
    List<Kept> kept = total == restored ? List.of() : kept(touched.keySet());
    return new Undone(
        reversing, action.kind(), action.summary(), restored, entries(), total - restored, kept);
  }

  /** How many rows of each subject the action changed; what entries refer to comes before them. */
  private Map<Subject, Integer> subjects() {
    Map<Subject, Integer> found = new TreeMap<>(Comparator.reverseOrder());
    tx.sql()
        .fetch(
            "select subject, count(*) from change where book_id = ? and action_id = ? group by"
                + " subject",
            tx.bookId(),
            reversed)
        .forEach(
            row -> found.put(Subject.valueOf(row.get(0, String.class)), row.get(1, Integer.class)));
    return found;
  }

  private int restore(Subject subject) {
    return switch (subject) {
      case ENTRY -> new EntryReversal(tx, reversed, reversing).run();
      case INVOICE -> new InvoiceReversal(tx, reversed, reversing).run();
      case BOOK, MEMBER -> {
        tx.actor().require(Role.OWNER);
        yield new RowReversal(tx, reversed, reversing, subject).run();
      }
      case LOCATION, BUCKET, CATEGORY, PAYMENT_METHOD, CUSTOMER, IMPORT ->
          new RowReversal(tx, reversed, reversing, subject).run();
    };
  }

  private List<Integer> entries() {
    return tx.sql()
        .fetch(
            """
            select e.number from change c join entry e on e.book_id = c.book_id and e.id = c.row_id
             where c.book_id = ? and c.action_id = ? and c.subject = 'ENTRY' order by e.number limit ?\
            """,
            tx.bookId(),
            reversing,
            NAMED)
        .getValues(0, Integer.class);
  }

  private List<Kept> kept(Collection<Subject> subjects) {
    List<Kept> kept = new ArrayList<>();
    for (Subject subject : subjects) {
      kept.addAll(kept(subject, NAMED - kept.size()));
    }
    return kept;
  }

  private List<Kept> kept(Subject subject, int atMost) {
    Rows rows = Rows.of(subject);
    String image = Images.of(subject);
    String wanted = Images.written(subject, "c.after");
    return tx.sql()
        .fetch(
            """
            select c.row_id, coalesce(%s, c.row_id::text), %s is not distinct from %s, %s
              from change c left join %s e on e.%s = c.book_id and e.%s = c.row_id
             where c.book_id = ? and c.action_id = ? and c.subject = ?
               and not exists (select from change r where r.book_id = c.book_id and r.action_id = ?
                                  and r.subject = c.subject and r.row_id = c.row_id)
             order by c.position limit ?\
            """
                .formatted(
                    rows.name(),
                    image,
                    wanted,
                    subject == Subject.ENTRY ? EntryReversal.CLOSED : "false",
                    rows.tableName(),
                    rows.book(),
                    rows.key()),
            tx.bookId(),
            reversed,
            subject.name(),
            reversing,
            atMost)
        .map(row ->
            new Kept(
                subject,
                row.get(0, Long.class),
                row.get(1, String.class),
                reason(row.get(2, Boolean.class), row.get(3, Boolean.class))));
  }

  private static Kept.Reason reason(boolean unchanged, boolean closed) {
    if (!unchanged) {
      return Kept.Reason.CHANGED;
    }
    return closed ? Kept.Reason.CLOSED : Kept.Reason.CONFLICT;
  }
}
