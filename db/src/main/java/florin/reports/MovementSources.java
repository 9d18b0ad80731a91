package florin.reports;

import static florin.sql.generated.Tables.DAY_CUSTOMER_TOTAL;
import static florin.sql.generated.Tables.DAY_METHOD_TOTAL;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.MONTH_TOTAL;
import static florin.sql.generated.Tables.POSTING;

import florin.ledger.EntryConditions;
import florin.ledger.EntryFilter;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Where movements can be read: the three tables of totals kept with the postings, and the postings
 * themselves. All give the columns of {@link Movements}; what a source does not tell apart is 0.
 */
final class MovementSources {
  private static final Field<Long> NONE = DSL.inline(0L);

  private final Tx tx;
  private final EntryFilter filter;

  MovementSources(Tx tx, EntryFilter filter) {
    this.tx = tx;
    this.filter = filter;
  }

  /** The same for a narrower filter. */
  MovementSources of(EntryFilter narrower) {
    return new MovementSources(tx, narrower);
  }

  /**
   * Whole months.
   *
   * @param first of a month, inclusive
   * @param end of the months, exclusive
   */
  Select<Record> months(Optional<LocalDate> first, Optional<LocalDate> end) {
    List<Condition> conditions = new ArrayList<>(List.of(MONTH_TOTAL.BOOK_ID.eq(tx.bookId())));
    first.ifPresent(month -> conditions.add(MONTH_TOTAL.MONTH.ge(month)));
    end.ifPresent(month -> conditions.add(MONTH_TOTAL.MONTH.lt(month)));
    filter.authorId().ifPresent(author -> conditions.add(MONTH_TOTAL.AUTHOR_ID.eq(author)));
    addIn(conditions, MONTH_TOTAL.CATEGORY_ID, filter.categories());
    addIn(conditions, MONTH_TOTAL.LOCATION_ID, filter.locations());
    addIn(conditions, MONTH_TOTAL.BUCKET_ID, filter.buckets());
    return tx.sql()
        .select(
            List.of(
                MONTH_TOTAL.MONTH.as(Movements.DAY),
                MONTH_TOTAL.SIGN.as(Movements.SIGN),
                MONTH_TOTAL.CATEGORY_ID.as(Movements.CATEGORY_ID),
                NONE.as(Movements.METHOD_ID),
                NONE.as(Movements.CUSTOMER_ID),
                MONTH_TOTAL.CURRENCY.as(Movements.CURRENCY),
                MONTH_TOTAL.AMOUNT.as(Movements.AMOUNT),
                MONTH_TOTAL.ENTRIES.as(Movements.ENTRIES)))
        .from(MONTH_TOTAL)
        .where(conditions);
  }

  /** Days by payment method. */
  Select<Record> methods() {
    var table = DAY_METHOD_TOTAL;
    List<Condition> conditions = new ArrayList<>(List.of(table.BOOK_ID.eq(tx.bookId())));
    addDays(conditions, table.DAY);
    filter.authorId().ifPresent(author -> conditions.add(table.AUTHOR_ID.eq(author)));
    addIn(conditions, table.PAYMENT_METHOD_ID, filter.methods());
    return tx.sql()
        .select(
            List.of(
                table.DAY.as(Movements.DAY),
                table.SIGN.as(Movements.SIGN),
                NONE.as(Movements.CATEGORY_ID),
                table.PAYMENT_METHOD_ID.as(Movements.METHOD_ID),
                NONE.as(Movements.CUSTOMER_ID),
                table.CURRENCY.as(Movements.CURRENCY),
                table.AMOUNT.as(Movements.AMOUNT),
                table.ENTRIES.as(Movements.ENTRIES)))
        .from(table)
        .where(conditions);
  }

  /** Days by customer; what has no customer is not in it. */
  Select<Record> customers() {
    var table = DAY_CUSTOMER_TOTAL;
    List<Condition> conditions = new ArrayList<>(List.of(table.BOOK_ID.eq(tx.bookId())));
    addDays(conditions, table.DAY);
    filter.authorId().ifPresent(author -> conditions.add(table.AUTHOR_ID.eq(author)));
    addIn(conditions, table.CUSTOMER_ID, filter.customers());
    return tx.sql()
        .select(
            List.of(
                table.DAY.as(Movements.DAY),
                table.SIGN.as(Movements.SIGN),
                NONE.as(Movements.CATEGORY_ID),
                NONE.as(Movements.METHOD_ID),
                table.CUSTOMER_ID.as(Movements.CUSTOMER_ID),
                table.CURRENCY.as(Movements.CURRENCY),
                table.AMOUNT.as(Movements.AMOUNT),
                table.ENTRIES.as(Movements.ENTRIES)))
        .from(table)
        .where(conditions);
  }

  /** Posting by posting. An entry counts by the first of its postings that are meant. */
  Select<Record> entries() {
    Condition first =
        Movements.hasPlace(filter)
            ? DSL.rowNumber()
                .over(DSL.partitionBy(POSTING.ENTRY_ID).orderBy(POSTING.POSITION))
                .eq(1)
            : POSTING.POSITION.eq((short) 0);
    return tx.sql()
        .select(
            List.of(
                POSTING.ENTRY_DATE.as(Movements.DAY),
                POSTING.SIGN.as(Movements.SIGN),
                DSL.coalesce(POSTING.CATEGORY_ID, NONE).as(Movements.CATEGORY_ID),
                DSL.coalesce(POSTING.PAYMENT_METHOD_ID, NONE).as(Movements.METHOD_ID),
                DSL.coalesce(POSTING.CUSTOMER_ID, NONE).as(Movements.CUSTOMER_ID),
                POSTING.CURRENCY.as(Movements.CURRENCY),
                POSTING.AMOUNT.as(Movements.AMOUNT),
                DSL.when(first, DSL.inline(1L)).otherwise(NONE).as(Movements.ENTRIES)))
        .from(ENTRY)
        .join(POSTING)
        .on(POSTING.BOOK_ID.eq(ENTRY.BOOK_ID), POSTING.ENTRY_ID.eq(ENTRY.ID))
        .where(EntryConditions.of(filter, tx.bookId()), EntryConditions.postings(filter));
  }

  private void addDays(List<Condition> conditions, Field<LocalDate> day) {
    filter.from().ifPresent(first -> conditions.add(day.ge(first)));
    filter.through().ifPresent(last -> conditions.add(day.le(last)));
  }

  private static void addIn(List<Condition> conditions, Field<Long> column, Set<Long> ids) {
    if (!ids.isEmpty()) {
      conditions.add(column.in(ids));
    }
  }
}
