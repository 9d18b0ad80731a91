package florin.ledger;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.POSTING;

import florin.history.OpenAction;
import florin.history.Subject;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;

/**
 * Books all entries of one thing anew: on another of its kind, or counted in another sum. A posting
 * never changes, so it is taken out and put back in by one statement, which the totals follow.
 * Voided entries are rebooked too, unless their month is closed: restored, they would point to
 * something archived.
 */
final class Rebooking {
  private final Tx tx;
  private final long from;
  private final String column;
  private final boolean onEntry;

  Rebooking(Tx tx, Subject subject, long from) {
    this.tx = tx;
    this.from = from;
    this.onEntry = subject == Subject.PAYMENT_METHOD || subject == Subject.CUSTOMER;
    this.column =
        switch (subject) {
          case LOCATION -> "location_id";
          case BUCKET -> "bucket_id";
          case CATEGORY -> "category_id";
          case PAYMENT_METHOD -> "payment_method_id";
          case CUSTOMER -> "customer_id";
          case ENTRY, IMPORT, BOOK, MEMBER, INVOICE ->
              throw new IllegalArgumentException("no entry is booked on " + subject);
        };
  }

  long liveEntries() {
    return liveEntriesThrough(LocalDate.of(9999, 12, 31));
  }

  long liveEntriesThrough(LocalDate day) {
    return tx.sql()
        .fetchSingle(
            "select count(distinct entry_id) from posting where book_id = ? and %s = ? and entry_date <= ? and not voided"
                .formatted(column),
            tx.bookId(),
            from,
            day)
        .get(0, Long.class);
  }

  void move(OpenAction action, long to) {
    List<Long> entries = entries();
    if (entries.isEmpty()) {
      return;
    }
    OpenAction.Before before = action.entriesBefore(entries);
    Long[] ids = entries.toArray(Long[]::new);
    tx.sql()
        .execute(
            "update entry set version = version + 1, changed_at = cast(? as timestamptz)%s where book_id = ? and id = any (?)"
                .formatted(onEntry ? ", " + column + " = " + to : ""),
            tx.time(),
            tx.bookId(),
            ids);
    rewritePostings(ids, Map.of(column, Long.toString(to)));
    action.entriesChanged(before);
  }

  /**
   * Counts the entries of a category in another sum, after the category does.
   *
   * @param around whether amounts change their side of zero
   */
  void turn(OpenAction action, Sign to, boolean around) {
    List<Long> entries = entries();
    if (entries.isEmpty()) {
      return;
    }
    OpenAction.Before before = action.entriesBefore(entries);
    Long[] ids = entries.toArray(Long[]::new);
    tx.sql()
        .execute(
            """
            update entry e set version = version + 1, changed_at = cast(? as timestamptz), kind = case
                when ? then 'LOAN'
                when ? = (select sum(p.amount) > 0 from posting p where p.book_id = e.book_id and p.entry_id = e.id) then ?
                else 'REFUND' end
             where e.book_id = ? and e.id = any (?)\
            """,
            tx.time(),
            to == Sign.NEUTRAL,
            (to == Sign.POSITIVE) != around,
            to == Sign.POSITIVE ? EntryKind.INCOME.name() : EntryKind.EXPENSE.name(),
            tx.bookId(),
            ids);
    rewritePostings(
        ids, Map.of("sign", "'" + to.name() + "'", "amount", around ? "-amount" : "amount"));
    action.entriesChanged(before);
  }

  /** The last day nothing may be changed on. */
  Optional<LocalDate> closedThrough() {
    return tx.sql()
        .select(BOOK.CLOSED_THROUGH)
        .from(BOOK)
        .where(BOOK.ID.eq(tx.bookId()))
        .fetchOptional(BOOK.CLOSED_THROUGH);
  }

  /** Whether any entry, voided ones among them, is dated up to a day. */
  boolean hasEntriesThrough(LocalDate day) {
    return tx.sql()
        .fetchSingle(
            "select exists (select from posting where book_id = ? and %s = ? and entry_date <= ?)"
                .formatted(column),
            tx.bookId(),
            from,
            day)
        .get(0, Boolean.class);
  }

  /** The number of an entry that is also booked on others of the kind. */
  Optional<Integer> splitEntry() {
    return tx.sql()
        .fetchOptional(
            """
            select min(e.number) from posting p
              join posting o on o.book_id = p.book_id and o.entry_id = p.entry_id and o.%1$s is distinct from p.%1$s
              join entry e on e.book_id = p.book_id and e.id = p.entry_id
             where p.book_id = ? and p.%1$s = ?\
            """
                .formatted(column),
            tx.bookId(),
            from)
        .map(row -> row.get(0, Integer.class));
  }

  /**
   * @param changed what columns become, in words of SQL
   */
  private void rewritePostings(Long[] entries, Map<String, String> changed) {
    List<String> columns = Arrays.stream(POSTING.fields()).map(Field::getName).toList();
    String values =
        columns.stream()
            .map(name -> changed.getOrDefault(name, name))
            .collect(Collectors.joining(", "));
    tx.sql()
        .execute(
            """
            with gone as (
              delete from posting where book_id = ? and entry_id = any (?) and %s = ? returning *)
            insert into posting (%s) select %s from gone\
            """
                .formatted(column, String.join(", ", columns), values),
            tx.bookId(),
            entries,
            from);
  }

  private List<Long> entries() {
    return tx.sql()
        .fetch(
            """
            select distinct p.entry_id from posting p join book b on b.id = p.book_id
             where p.book_id = ? and p.%s = ? and p.entry_date > coalesce(b.closed_through, '-infinity')\
            """
                .formatted(column),
            tx.bookId(),
            from)
        .getValues(0, Long.class);
  }
}
