package florin.ledger;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.POSTING;
import static org.jooq.impl.DSL.any;

import florin.sql.Kept;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Writes bookings, any number with one statement for the entries and one for the postings. Values
 * travel as arrays, one a column, so a statement stays the same however many rows it carries. Long
 * because every column is named once as a value and once in its statement.
 */
final class EntryWriter {
  /** Separates tags on their way; no tag holds a control character. */
  private static final String UNIT = "\u001f";

  private static final Param<Long> BOOK_ID = DSL.param("book", BOOK.ID);
  private static final Param<Integer> COUNT = DSL.param("count", SQLDataType.INTEGER);
  private static final Kept<Record1<Integer>> TAKE_NUMBERS =
      Kept.rows(
          DSL.update(BOOK)
              .set(BOOK.NEXT_ENTRY, BOOK.NEXT_ENTRY.plus(COUNT))
              .where(BOOK.ID.eq(BOOK_ID))
              .returningResult(BOOK.NEXT_ENTRY));

  private static final Param<Integer> FIRST = DSL.param("first", SQLDataType.INTEGER);
  private static final Param<Long> AUTHOR = DSL.param("author", ENTRY.AUTHOR_ID);
  private static final Param<String> SOURCE = DSL.param("source", ENTRY.SOURCE);
  private static final Param<OffsetDateTime> TIME = DSL.param("time", ENTRY.CREATED_AT);
  private static final Param<String[]> KINDS = texts("kinds");
  private static final Param<LocalDate[]> DATES = DSL.param("dates", SQLDataType.LOCALDATE.array());
  private static final Param<String[]> DESCRIPTIONS = texts("descriptions");
  private static final Param<BigDecimal[]> AMOUNTS =
      DSL.param("amounts", SQLDataType.NUMERIC.array());
  private static final Param<String[]> CURRENCIES = texts("currencies");
  private static final Param<Long[]> METHODS = ids("methods");
  private static final Param<Long[]> CUSTOMERS = ids("customers");
  private static final Param<String[]> PARTIES = texts("parties");
  private static final Param<String[]> TAGS = texts("tags");
  private static final Param<Long[]> IMPORTS = ids("imports");
  private static final Param<Integer[]> IMPORT_ROWS = numbers("import_rows");
  private static final Kept<Record2<Long, Integer>> INSERT =
      Kept.rows(
          DSL.resultQuery(
                  """
                  insert into entry (book_id, number, kind, entry_date, description, amount, currency,
                                     payment_method_id, customer_id, counterparty, tags, author_id, source, import_id,
                                     import_row, created_at, changed_at)
                  select {0}, {1} + e.nth - 1, e.kind, e.entry_date, e.description, e.amount, e.currency, e.method,
                         e.customer, e.counterparty, string_to_array(e.tags, {2}), {3},
                         case when e.import_id is null then {4} else 'IMPORT' end, e.import_id, e.import_row, {5}, {5}
                    from unnest({6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}) with ordinality
                      as e (kind, entry_date, description, amount, currency, method, customer, counterparty, tags,
                            import_id, import_row, nth)
                   order by e.nth
                  returning id, number\
                  """,
                  BOOK_ID,
                  FIRST,
                  DSL.inline(UNIT),
                  AUTHOR,
                  SOURCE,
                  TIME,
                  KINDS,
                  DATES,
                  DESCRIPTIONS,
                  AMOUNTS,
                  CURRENCIES,
                  METHODS,
                  CUSTOMERS,
                  PARTIES,
                  TAGS,
                  IMPORTS,
                  IMPORT_ROWS)
              .coerce(ENTRY.ID, ENTRY.NUMBER));

  private static final Param<Long[]> ENTRIES = ids("entries");
  private static final Param<Integer[]> POSITIONS = numbers("positions");
  private static final Param<Long[]> LOCATIONS = ids("locations");
  private static final Param<Long[]> BUCKETS = ids("buckets");
  private static final Param<Long[]> CATEGORIES = ids("categories");
  private static final Param<String[]> SIGNS = texts("signs");
  private static final Param<Long[]> AUTHORS = ids("authors");
  private static final Param<Short[]> PERCENTS =
      DSL.param("percents", SQLDataType.SMALLINT.array());
  private static final Param<Boolean[]> VOIDED = DSL.param("voided", SQLDataType.BOOLEAN.array());
  private static final Kept<?> INSERT_POSTINGS =
      Kept.write(
          DSL.query(
              """
              insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign,
                                   payment_method_id, customer_id, author_id, entry_date, amount, currency, percent,
                                   voided)
              select {0}, p.*
                from unnest({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}) as p\
              """,
              BOOK_ID,
              ENTRIES,
              POSITIONS,
              LOCATIONS,
              BUCKETS,
              CATEGORIES,
              SIGNS,
              METHODS,
              CUSTOMERS,
              AUTHORS,
              DATES,
              AMOUNTS,
              CURRENCIES,
              PERCENTS,
              VOIDED));

  private final Tx tx;

  EntryWriter(Tx tx) {
    this.tx = tx;
  }

  /** Locks the book by taking its next numbers; the first of them. */
  int takeNumbers(int count) {
    int next =
        TAKE_NUMBERS.in(tx).set(COUNT, count).set(BOOK_ID, tx.bookId()).fetch().getFirst().value1();
    tx.bookIsLocked();
    return next - count;
  }

  /** Inserts entries numbered from the first on. */
  void insert(int firstNumber, List<Booking> bookings) {
    tx.expectRows(bookings.size());
    List<Written> entries =
        INSERT
            .in(tx)
            .set(BOOK_ID, tx.bookId())
            .set(FIRST, firstNumber)
            .set(AUTHOR, tx.actor().personId())
            .set(SOURCE, tx.actor().cause().source().name())
            .set(TIME, tx.time())
            .each(KINDS, strings(bookings, booking -> booking.kind().name()))
            .set(DATES, dates(bookings))
            .each(DESCRIPTIONS, strings(bookings, Booking::description))
            .set(AMOUNTS, amounts(bookings))
            .each(CURRENCIES, strings(bookings, b -> b.amount().currency().getCurrencyCode()))
            .each(METHODS, longs(bookings, booking -> booking.methodId().orElse(null)))
            .each(CUSTOMERS, longs(bookings, booking -> booking.customerId().orElse(null)))
            .each(PARTIES, strings(bookings, booking -> booking.counterparty().orElse(null)))
            .each(TAGS, strings(bookings, booking -> String.join(UNIT, booking.tags())))
            .each(
                IMPORTS, longs(bookings, b -> b.imported().map(ImportedRow::importId).orElse(null)))
            .each(
                IMPORT_ROWS,
                bookings.stream()
                    .map(b -> b.imported().map(ImportedRow::row).orElse(null))
                    .toArray(Integer[]::new))
            .fetch()
            .sortAsc(ENTRY.NUMBER)
            .map(row -> new Written(row.get(ENTRY.ID), tx.actor().personId(), false));
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
    INSERT_POSTINGS
        .in(tx)
        .set(BOOK_ID, tx.bookId())
        .each(ENTRIES, longs(rows, row -> row.entry().id()))
        .set(POSITIONS, rows.stream().map(Row::position).toArray(Integer[]::new))
        .each(LOCATIONS, longs(rows, row -> row.line().locationId()))
        .each(BUCKETS, longs(rows, row -> row.line().bucketId()))
        .each(CATEGORIES, longs(rows, row -> row.line().categoryId().orElse(null)))
        .each(SIGNS, strings(rows, row -> row.line().sign().name()))
        .each(METHODS, longs(rows, row -> row.booking().methodId().orElse(null)))
        .each(CUSTOMERS, longs(rows, row -> row.booking().customerId().orElse(null)))
        .each(AUTHORS, longs(rows, row -> row.entry().authorId()))
        .set(DATES, rows.stream().map(row -> row.booking().date()).toArray(LocalDate[]::new))
        .set(
            AMOUNTS,
            rows.stream().map(row -> row.line().amount().amount()).toArray(BigDecimal[]::new))
        .each(CURRENCIES, strings(rows, row -> row.line().amount().currency().getCurrencyCode()))
        .each(PERCENTS, rows.stream().map(EntryWriter::percent).toArray(Short[]::new))
        .set(VOIDED, rows.stream().map(row -> row.entry().voided()).toArray(Boolean[]::new))
        .execute();
  }

  private static Param<Long[]> ids(String name) {
    return DSL.param(name, SQLDataType.BIGINT.array());
  }

  private static Param<String[]> texts(String name) {
    return DSL.param(name, SQLDataType.VARCHAR.array());
  }

  private static Param<Integer[]> numbers(String name) {
    return DSL.param(name, SQLDataType.INTEGER.array());
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
