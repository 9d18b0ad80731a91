package florin.reports;

import static florin.sql.generated.Tables.DAY_CUSTOMER_TOTAL;
import static florin.sql.generated.Tables.DAY_METHOD_TOTAL;
import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.MONTH_TOTAL;
import static florin.sql.generated.Tables.POSTING;

import florin.ledger.EntryConditions;
import florin.ledger.EntryFilter;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
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
            new Columns(MONTH_TOTAL.MONTH, MONTH_TOTAL.SIGN)
                .told(MONTH_TOTAL.CATEGORY_ID, MONTH_TOTAL.BUCKET_ID, NONE, NONE)
                .counted(MONTH_TOTAL.CURRENCY, MONTH_TOTAL.AMOUNT, MONTH_TOTAL.ENTRIES))
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
            new Columns(table.DAY, table.SIGN)
                .told(NONE, NONE, table.PAYMENT_METHOD_ID, NONE)
                .counted(table.CURRENCY, table.AMOUNT, table.ENTRIES))
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
            new Columns(table.DAY, table.SIGN)
                .told(NONE, NONE, NONE, table.CUSTOMER_ID)
                .counted(table.CURRENCY, table.AMOUNT, table.ENTRIES))
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
            new Columns(POSTING.ENTRY_DATE, POSTING.SIGN)
                .told(
                    DSL.coalesce(POSTING.CATEGORY_ID, NONE),
                    POSTING.BUCKET_ID,
                    DSL.coalesce(POSTING.PAYMENT_METHOD_ID, NONE),
                    DSL.coalesce(POSTING.CUSTOMER_ID, NONE))
                .counted(
                    POSTING.CURRENCY,
                    POSTING.AMOUNT,
                    DSL.when(first, DSL.inline(1L)).otherwise(NONE)))
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

  /** The columns of {@link Movements}, always in the same order, as a union needs them. */
  private static final class Columns {
    private final List<SelectField<?>> all = new ArrayList<>();

    Columns(Field<LocalDate> day, Field<String> sign) {
      all.add(day.as(Movements.DAY));
      all.add(sign.as(Movements.SIGN));
    }

    Columns told(
        Field<Long> category, Field<Long> bucket, Field<Long> method, Field<Long> customer) {
      all.add(category.as(Movements.CATEGORY_ID));
      all.add(bucket.as(Movements.BUCKET_ID));
      all.add(method.as(Movements.METHOD_ID));
      all.add(customer.as(Movements.CUSTOMER_ID));
      return this;
    }

    List<SelectField<?>> counted(
        Field<String> currency, Field<BigDecimal> amount, Field<? extends Number> entries) {
      all.add(currency.as(Movements.CURRENCY));
      all.add(amount.as(Movements.AMOUNT));
      all.add(entries.as(Movements.ENTRIES));
      return all;
    }
  }
}
