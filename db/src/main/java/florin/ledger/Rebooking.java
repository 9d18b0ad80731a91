package florin.ledger;

import static florin.sql.generated.Tables.POSTING;

import florin.history.OpenAction;
import florin.history.Subject;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;

/**
 * Moves all entries from one thing to another of its kind. A posting never changes, so it is taken
 * out and put back in by one statement, which the totals follow. Voided entries move too, unless
 * their month is closed: restored, they would point to something archived.
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
          case ENTRY, IMPORT, BOOK, MEMBER ->
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
    movePostings(ids, to);
    action.entriesChanged(before);
  }

  private void movePostings(Long[] entries, long to) {
    List<String> columns = Arrays.stream(POSTING.fields()).map(Field::getName).toList();
    String replaced =
        columns.stream()
            .map(name -> name.equals(column) ? Long.toString(to) : name)
            .collect(Collectors.joining(", "));
    tx.sql()
        .execute(
            """
            with gone as (
              delete from posting where book_id = ? and entry_id = any (?) and %s = ? returning *)
            insert into posting (%s) select %s from gone\
            """
                .formatted(column, String.join(", ", columns), replaced),
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
