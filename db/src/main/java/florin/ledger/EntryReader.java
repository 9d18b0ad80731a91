package florin.ledger;

import static florin.sql.generated.Tables.BUCKET;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.CUSTOMER;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.LOCATION;
import static florin.sql.generated.Tables.PAYMENT_METHOD;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.POSTING;

import florin.Cause;
import florin.money.Money;
import florin.sql.Kept;
import florin.sql.Tx;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads entries with the names of what they refer to: two statements, however many. */
final class EntryReader {
  private static final Param<Long> BOOK_ID = DSL.param("book", ENTRY.BOOK_ID);
  private static final Param<Integer[]> NUMBERS = DSL.param("numbers", SQLDataType.INTEGER.array());
  private static final Param<Integer> NUMBER = DSL.param("number", ENTRY.NUMBER);
  private static final Kept<? extends Record> BY_NUMBERS =
      byNumber(ENTRY.NUMBER.eq(DSL.any(NUMBERS)));

  /** By one value and not by several, so that a plan made once is as good as one made anew. */
  private static final Kept<? extends Record> BY_NUMBER = byNumber(ENTRY.NUMBER.eq(NUMBER));

  private static final Param<Long[]> ENTRIES = DSL.param("entries", SQLDataType.BIGINT.array());
  private static final Param<Long> ENTRY_ID = DSL.param("entry", POSTING.ENTRY_ID);
  private static final Kept<? extends Record> POSTINGS =
      postingsOf(POSTING.ENTRY_ID.eq(DSL.any(ENTRIES)));
  private static final Kept<? extends Record> POSTINGS_OF_ONE =
      postingsOf(POSTING.ENTRY_ID.eq(ENTRY_ID));

  private final Tx tx;

  EntryReader(Tx tx) {
    this.tx = tx;
  }

  List<Entry> entries(Condition condition, List<? extends OrderField<?>> order, int limit) {
    return whole(tx.sql().fetch(select().where(condition).orderBy(order).limit(limit)));
  }

  /** The entries of these numbers that exist, in the order of the numbers. */
  List<Entry> entries(List<Integer> numbers) {
    return whole(
        numbers.size() == 1
            ? BY_NUMBER.in(tx).set(BOOK_ID, tx.bookId()).set(NUMBER, numbers.getFirst()).fetch()
            : BY_NUMBERS
                .in(tx)
                .set(BOOK_ID, tx.bookId())
                .set(NUMBERS, numbers.toArray(Integer[]::new))
                .fetch());
  }

  private List<Entry> whole(Result<? extends Record> rows) {
    Map<Long, List<Posting>> postings = postings(rows.getValues(ENTRY.ID));
    return rows.map(row -> entry(row, postings.getOrDefault(row.get(ENTRY.ID), List.of())));
  }

  private static SelectJoinStep<? extends Record> select() {
    return DSL.select(
            ENTRY.ID,
            ENTRY.NUMBER,
            ENTRY.KIND,
            ENTRY.ENTRY_DATE,
            ENTRY.DESCRIPTION,
            ENTRY.AMOUNT,
            ENTRY.CURRENCY,
            ENTRY.PAYMENT_METHOD_ID,
            PAYMENT_METHOD.NAME,
            ENTRY.CUSTOMER_ID,
            CUSTOMER.FIRST_NAME,
            CUSTOMER.LAST_NAME,
            ENTRY.COUNTERPARTY,
            ENTRY.TAGS,
            ENTRY.AUTHOR_ID,
            PERSON.NAME,
            ENTRY.SOURCE,
            ENTRY.IMPORT_ID,
            ENTRY.IMPORT_ROW,
            ENTRY.VERSION,
            ENTRY.VOIDED_AT,
            ENTRY.CREATED_AT,
            ENTRY.CHANGED_AT)
        .from(ENTRY)
        .join(PERSON)
        .on(PERSON.ID.eq(ENTRY.AUTHOR_ID))
        .leftJoin(PAYMENT_METHOD)
        .on(PAYMENT_METHOD.BOOK_ID.eq(ENTRY.BOOK_ID), PAYMENT_METHOD.ID.eq(ENTRY.PAYMENT_METHOD_ID))
        .leftJoin(CUSTOMER)
        .on(CUSTOMER.BOOK_ID.eq(ENTRY.BOOK_ID), CUSTOMER.ID.eq(ENTRY.CUSTOMER_ID));
  }

  private Map<Long, List<Posting>> postings(List<Long> ids) {
    Kept<? extends Record>.Run one =
        ids.size() == 1
            ? POSTINGS_OF_ONE.in(tx).set(ENTRY_ID, ids.getFirst())
            : POSTINGS.in(tx).set(ENTRIES, ids.toArray(Long[]::new));
    return one.set(BOOK_ID, tx.bookId()).fetch().intoGroups(POSTING.ENTRY_ID, EntryReader::posting);
  }

  private static Kept<? extends Record> byNumber(Condition which) {
    return Kept.rows(select().where(ENTRY.BOOK_ID.eq(BOOK_ID), which).orderBy(ENTRY.NUMBER));
  }

  private static Kept<? extends Record> postingsOf(Condition which) {
    return Kept.rows(
        DSL.select(
                POSTING.ENTRY_ID,
                POSTING.LOCATION_ID,
                LOCATION.NAME,
                POSTING.BUCKET_ID,
                BUCKET.NAME,
                POSTING.CATEGORY_ID,
                CATEGORY.NAME,
                POSTING.SIGN,
                POSTING.AMOUNT,
                POSTING.CURRENCY,
                POSTING.PERCENT)
            .from(POSTING)
            .join(LOCATION)
            .on(LOCATION.BOOK_ID.eq(POSTING.BOOK_ID), LOCATION.ID.eq(POSTING.LOCATION_ID))
            .join(BUCKET)
            .on(BUCKET.BOOK_ID.eq(POSTING.BOOK_ID), BUCKET.ID.eq(POSTING.BUCKET_ID))
            .leftJoin(CATEGORY)
            .on(CATEGORY.BOOK_ID.eq(POSTING.BOOK_ID), CATEGORY.ID.eq(POSTING.CATEGORY_ID))
            .where(POSTING.BOOK_ID.eq(BOOK_ID), which)
            .orderBy(POSTING.ENTRY_ID, POSTING.POSITION));
  }

  private static Posting posting(Record row) {
    return new Posting(
        new Named(row.get(POSTING.LOCATION_ID), row.get(LOCATION.NAME)),
        new Named(row.get(POSTING.BUCKET_ID), row.get(BUCKET.NAME)),
        named(row.get(POSTING.CATEGORY_ID), row.get(CATEGORY.NAME)),
        Sign.valueOf(row.get(POSTING.SIGN)),
        Amounts.money(row.get(POSTING.AMOUNT), row.get(POSTING.CURRENCY)),
        percent(row.get(POSTING.PERCENT)));
  }

  private static OptionalInt percent(@Nullable Short percent) {
    return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
  }

  private static Entry entry(Record row, List<Posting> postings) {
    Money amount = Amounts.money(row.get(ENTRY.AMOUNT), row.get(ENTRY.CURRENCY));
    return new Entry(
        row.get(ENTRY.ID),
        row.get(ENTRY.NUMBER),
        EntryKind.valueOf(row.get(ENTRY.KIND)),
        row.get(ENTRY.ENTRY_DATE),
        row.get(ENTRY.DESCRIPTION),
        amount,
        postings,
        named(row.get(ENTRY.PAYMENT_METHOD_ID), row.get(PAYMENT_METHOD.NAME)),
        customer(row),
        Optional.ofNullable(row.get(ENTRY.COUNTERPARTY)),
        List.of(row.get(ENTRY.TAGS)),
        new Named(row.get(ENTRY.AUTHOR_ID), row.get(PERSON.NAME)),
        Cause.Source.valueOf(row.get(ENTRY.SOURCE)),
        imported(row),
        row.get(ENTRY.VERSION),
        Optional.ofNullable(row.get(ENTRY.VOIDED_AT)).map(OffsetDateTime::toInstant),
        row.get(ENTRY.CREATED_AT).toInstant(),
        row.get(ENTRY.CHANGED_AT).toInstant());
  }

  private static Optional<Named> customer(Record row) {
    Long id = row.get(ENTRY.CUSTOMER_ID);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Named(
                id, (row.get(CUSTOMER.FIRST_NAME) + " " + row.get(CUSTOMER.LAST_NAME)).strip()));
  }

  private static Optional<ImportedRow> imported(Record row) {
    Long id = row.get(ENTRY.IMPORT_ID);
    return id == null
        ? Optional.empty()
        : Optional.of(new ImportedRow(id, row.get(ENTRY.IMPORT_ROW)));
  }

  private static Optional<Named> named(@Nullable Long id, @Nullable String name) {
    return id == null || name == null ? Optional.empty() : Optional.of(new Named(id, name));
  }
}
