package florin.ledger;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.POSTING;
import static org.jooq.impl.DSL.any;

import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes bookings, any number with one statement for the entries and one for the postings. Values
 * travel as arrays, one a column, so a statement stays the same however many rows it carries.
 */
final class EntryWriter {
  /** Separates tags on their way; no tag holds a control character. */
  private static final String UNIT = "\u001f";

  private final Tx tx;

  EntryWriter(Tx tx) {
    this.tx = tx;
  }

  /** Takes the next numbers of the book, which must be locked; the first of them. */
  int takeNumbers(int count) {
    return tx.sql()
            .update(BOOK)
            .set(BOOK.NEXT_ENTRY, BOOK.NEXT_ENTRY.plus(count))
            .where(BOOK.ID.eq(tx.bookId()))
            .returningResult(BOOK.NEXT_ENTRY)
            .fetchSingle()
            .value1()
        - count;
  }

  /** Inserts entries numbered from the first on. */
  void insert(int firstNumber, List<Booking> bookings) {
    tx.expectRows(bookings.size());
    List<Written> entries =
        tx.sql()
            .fetch(
                """
                insert into entry (book_id, number, kind, entry_date, description, amount, currency, payment_method_id,
                                   customer_id, counterparty, tags, author_id, source, import_id, import_row,
                                   created_at, changed_at)
                select ?, ? + e.nth - 1, e.kind, e.entry_date, e.description, e.amount, e.currency, e.method, e.customer,
                       e.counterparty, string_to_array(e.tags, ?), ?, case when e.import_id is null then ? else 'IMPORT' end,
                       e.import_id, e.import_row, ?::timestamptz, ?::timestamptz
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as e (kind, entry_date, description, amount, currency, method, customer, counterparty, tags,
                          import_id, import_row, nth)
                 order by e.nth
                returning id, number\
                """,
                tx.bookId(),
                firstNumber,
                UNIT,
                tx.actor().personId(),
                tx.actor().cause().source().name(),
                tx.time(),
                tx.time(),
                strings(bookings, booking -> booking.kind().name()),
                dates(bookings),
                strings(bookings, Booking::description),
                amounts(bookings),
                strings(bookings, booking -> booking.amount().currency().getCurrencyCode()),
                longs(bookings, booking -> booking.methodId().orElse(null)),
                longs(bookings, booking -> booking.customerId().orElse(null)),
                strings(bookings, booking -> booking.counterparty().orElse(null)),
                strings(bookings, booking -> String.join(UNIT, booking.tags())),
                longs(
                    bookings,
                    booking -> booking.imported().map(ImportedRow::importId).orElse(null)),
                bookings.stream()
                    .map(b -> b.imported().map(ImportedRow::row).orElse(null))
                    .toArray(Integer[]::new))
            .sortAsc("number")
            .map(row -> new Written(row.get("id", Long.class), tx.actor().personId(), false));
    insertPostings(entries, bookings);
  }

  /**
   * Replaces entries by what they are to be from now on; their numbers, authors and origins stay.
   */
  void replace(List<Long> ids, List<Booking> bookings) {
    Map<Long, Written> written = update(ids, bookings);
    tx.sql()
        .deleteFrom(POSTING)
        .where(POSTING.BOOK_ID.eq(tx.bookId()), POSTING.ENTRY_ID.eq(any(ids.toArray(Long[]::new))))
        .execute();
    insertPostings(ids.stream().map(written::get).map(Objects::requireNonNull).toList(), bookings);
  }

  private Map<Long, Written> update(List<Long> ids, List<Booking> bookings) {
    return tx.sql()
        .fetch(
            """
            update entry t
               set kind = e.kind, entry_date = e.entry_date, description = e.description, amount = e.amount,
                   currency = e.currency, payment_method_id = e.method, customer_id = e.customer,
                   counterparty = e.counterparty, tags = string_to_array(e.tags, ?), version = t.version + 1,
                   changed_at = ?::timestamptz
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as e (id, kind, entry_date, description, amount, currency, method, customer, counterparty, tags)
             where t.book_id = ? and t.id = any (?) and t.id = e.id
            returning t.id, t.author_id, t.voided_at is not null as voided\
            """,
            UNIT,
            tx.time(),
            ids.toArray(Long[]::new),
            strings(bookings, booking -> booking.kind().name()),
            dates(bookings),
            strings(bookings, Booking::description),
            amounts(bookings),
            strings(bookings, booking -> booking.amount().currency().getCurrencyCode()),
            longs(bookings, booking -> booking.methodId().orElse(null)),
            longs(bookings, booking -> booking.customerId().orElse(null)),
            strings(bookings, booking -> booking.counterparty().orElse(null)),
            strings(bookings, booking -> String.join(UNIT, booking.tags())),
            tx.bookId(),
            ids.toArray(Long[]::new))
        .intoMap(
            row -> row.get("id", Long.class),
            row ->
                new Written(
                    row.get("id", Long.class),
                    row.get("author_id", Long.class),
                    row.get("voided", Boolean.class)));
  }

  /** Takes entries out of every sum, or puts them back. */
  void markVoided(List<Long> ids, boolean voided) {
    Long[] those = ids.toArray(Long[]::new);
    tx.sql()
        .update(ENTRY)
        .set(ENTRY.VOIDED_AT, voided ? tx.time() : null)
        .set(ENTRY.VERSION, ENTRY.VERSION.plus(1))
        .set(ENTRY.CHANGED_AT, tx.time())
        .where(ENTRY.BOOK_ID.eq(tx.bookId()), ENTRY.ID.eq(any(those)))
        .execute();
    tx.sql()
        .update(POSTING)
        .set(POSTING.VOIDED, voided)
        .where(POSTING.BOOK_ID.eq(tx.bookId()), POSTING.ENTRY_ID.eq(any(those)))
        .execute();
  }

  /**
   * Nothing is looked up: of a book the database has no statistics of yet it believes that it is
   * empty, and would read all of its entries for each of these.
   */
  private void insertPostings(List<Written> entries, List<Booking> bookings) {
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      int position = 0;
      Booking booking = bookings.get(index);
      for (Booking.Line line : booking.lines()) {
        rows.add(new Row(entries.get(index), booking, position++, line));
      }
    }
    tx.sql()
        .execute(
            """
            insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign,
                                 payment_method_id, customer_id, author_id, entry_date, amount, currency, percent, voided)
            select ?, p.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as p\
            """,
            tx.bookId(),
            longs(rows, row -> row.entry().id()),
            rows.stream().map(Row::position).toArray(Integer[]::new),
            longs(rows, row -> row.line().locationId()),
            longs(rows, row -> row.line().bucketId()),
            longs(rows, row -> row.line().categoryId().orElse(null)),
            strings(rows, row -> row.line().sign().name()),
            longs(rows, row -> row.booking().methodId().orElse(null)),
            longs(rows, row -> row.booking().customerId().orElse(null)),
            longs(rows, row -> row.entry().authorId()),
            rows.stream().map(row -> row.booking().date()).toArray(LocalDate[]::new),
            rows.stream().map(row -> row.line().amount().amount()).toArray(BigDecimal[]::new),
            strings(rows, row -> row.line().amount().currency().getCurrencyCode()),
            rows.stream().map(EntryWriter::percent).toArray(Short[]::new),
            rows.stream().map(row -> row.entry().voided()).toArray(Boolean[]::new));
  }

  private static @Nullable Short percent(Row row) {
    OptionalInt percent = row.line().percent();
    return percent.isPresent() ? (short) percent.getAsInt() : null;
  }

  private static <T> @Nullable Long[] longs(List<T> rows, Function<T, @Nullable Long> value) {
    return rows.stream().map(value).toArray(Long[]::new);
  }

  private static <T> @Nullable String[] strings(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static LocalDate[] dates(List<Booking> bookings) {
    return bookings.stream().map(Booking::date).toArray(LocalDate[]::new);
  }

  private static BigDecimal[] amounts(List<Booking> bookings) {
    return bookings.stream().map(booking -> booking.amount().amount()).toArray(BigDecimal[]::new);
  }

  /** What of a written entry its postings repeat. */
  private record Written(long id, long authorId, boolean voided) {}

  private record Row(Written entry, Booking booking, int position, Booking.Line line) {}
}
