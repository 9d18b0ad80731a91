package florin.reports;

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
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What moved, as a table to sum over: whole months come from the totals kept with the postings, the
 * days beside them and what the totals do not know from the entries. So a report costs what it
 * covers, not what the book holds.
 */
final class Movements {
  private static final String MOVED = "moved";

  /** The day; for a row of a whole month its first. */
  static final Field<LocalDate> DAY = column("day", LocalDate.class);

  static final Field<String> SIGN = column("sign", String.class);

  /** 0 where there is none. */
  static final Field<Long> CATEGORY_ID = column("category_id", Long.class);

  static final Field<String> CURRENCY = column("currency", String.class);
  static final Field<BigDecimal> AMOUNT = column("amount", BigDecimal.class);

  /** How many entries; one of several postings counts by its first. */
  static final Field<Long> ENTRIES = column("entries", Long.class);

  private final Tx tx;

  Movements(Tx tx) {
    this.tx = tx;
  }

  /** Good for sums by month or by nothing; days of whole months are not told apart. */
  Table<?> of(EntryFilter filter) {
    if (!isKeptByMonth(filter)) {
      return entries(filter).asTable(MOVED);
    }
    Optional<LocalDate> first = filter.from().map(Movements::nextFirst);
    Optional<LocalDate> end = filter.through().map(day -> day.plusDays(1).withDayOfMonth(1));
    if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
      return entries(filter).asTable(MOVED);
    }
    Select<Record6<LocalDate, String, Long, String, BigDecimal, Long>> all =
        months(filter, first, end);
    if (first.isPresent() && !first.equals(filter.from())) {
      all = all.unionAll(entries(filter.and().through(first.get().minusDays(1)).build()));
    }
    if (end.isPresent() && !end.get().isAfter(filter.through().orElseThrow())) {
      all = all.unionAll(entries(filter.and().from(end.get()).build()));
    }
    return all.asTable(MOVED);
  }

  /** Good for sums by day. */
  Table<?> daily(EntryFilter filter) {
    return isKeptByMonth(filter) && !hasPlace(filter)
        ? days(filter).asTable(MOVED)
        : entries(filter).asTable(MOVED);
  }

  /**
   * Whether the filter asks for lines of entries rather than whole ones, so that first postings
   * cannot be counted.
   */
  static boolean hasPlace(EntryFilter filter) {
    return !filter.categories().isEmpty()
        || !filter.locations().isEmpty()
        || !filter.buckets().isEmpty();
  }

  private static boolean isKeptByMonth(EntryFilter filter) {
    return filter.match() == EntryFilter.Match.ALL
        && !filter.includeVoided()
        && filter.numbers().isEmpty()
        && filter.kinds().isEmpty()
        && filter.methods().isEmpty()
        && filter.customers().isEmpty()
        && filter.minimum().isEmpty()
        && filter.maximum().isEmpty()
        && filter.text().isEmpty()
        && filter.anywhere().isEmpty()
        && filter.counterparty().isEmpty()
        && filter.tag().isEmpty();
  }

  private Select<Record6<LocalDate, String, Long, String, BigDecimal, Long>> months(
      EntryFilter filter, Optional<LocalDate> first, Optional<LocalDate> end) {
    List<Condition> conditions = new ArrayList<>(List.of(MONTH_TOTAL.BOOK_ID.eq(tx.bookId())));
    first.ifPresent(month -> conditions.add(MONTH_TOTAL.MONTH.ge(month)));
    end.ifPresent(month -> conditions.add(MONTH_TOTAL.MONTH.lt(month)));
    filter.authorId().ifPresent(author -> conditions.add(MONTH_TOTAL.AUTHOR_ID.eq(author)));
    addIn(conditions, MONTH_TOTAL.CATEGORY_ID, filter.categories());
    addIn(conditions, MONTH_TOTAL.LOCATION_ID, filter.locations());
    addIn(conditions, MONTH_TOTAL.BUCKET_ID, filter.buckets());
    return tx.sql()
        .select(
            MONTH_TOTAL.MONTH.as(DAY),
            MONTH_TOTAL.SIGN.as(SIGN),
            MONTH_TOTAL.CATEGORY_ID.as(CATEGORY_ID),
            MONTH_TOTAL.CURRENCY.as(CURRENCY),
            MONTH_TOTAL.AMOUNT.as(AMOUNT),
            MONTH_TOTAL.ENTRIES.as(ENTRIES))
        .from(MONTH_TOTAL)
        .where(conditions);
  }

  private Select<Record6<LocalDate, String, Long, String, BigDecimal, Long>> days(
      EntryFilter filter) {
    List<Condition> conditions = new ArrayList<>(List.of(DAY_METHOD_TOTAL.BOOK_ID.eq(tx.bookId())));
    filter.from().ifPresent(day -> conditions.add(DAY_METHOD_TOTAL.DAY.ge(day)));
    filter.through().ifPresent(day -> conditions.add(DAY_METHOD_TOTAL.DAY.le(day)));
    filter.authorId().ifPresent(author -> conditions.add(DAY_METHOD_TOTAL.AUTHOR_ID.eq(author)));
    return tx.sql()
        .select(
            DAY_METHOD_TOTAL.DAY.as(DAY),
            DAY_METHOD_TOTAL.SIGN.as(SIGN),
            DSL.inline(0L).as(CATEGORY_ID),
            DAY_METHOD_TOTAL.CURRENCY.as(CURRENCY),
            DAY_METHOD_TOTAL.AMOUNT.as(AMOUNT),
            DAY_METHOD_TOTAL.ENTRIES.as(ENTRIES))
        .from(DAY_METHOD_TOTAL)
        .where(conditions);
  }

  private Select<Record6<LocalDate, String, Long, String, BigDecimal, Long>> entries(
      EntryFilter filter) {
    return tx.sql()
        .select(
            POSTING.ENTRY_DATE.as(DAY),
            POSTING.SIGN.as(SIGN),
            DSL.coalesce(POSTING.CATEGORY_ID, DSL.inline(0L)).as(CATEGORY_ID),
            POSTING.CURRENCY.as(CURRENCY),
            POSTING.AMOUNT.as(AMOUNT),
            DSL.when(POSTING.POSITION.eq((short) 0), DSL.inline(1L))
                .otherwise(DSL.inline(0L))
                .as(ENTRIES))
        .from(ENTRY)
        .join(POSTING)
        .on(POSTING.BOOK_ID.eq(ENTRY.BOOK_ID), POSTING.ENTRY_ID.eq(ENTRY.ID))
        .where(EntryConditions.of(filter, tx.bookId()), EntryConditions.postings(filter));
  }

  private static void addIn(List<Condition> conditions, Field<Long> column, Set<Long> ids) {
    if (!ids.isEmpty()) {
      conditions.add(column.in(ids));
    }
  }

  /** The first of a month that is this day or comes next. */
  private static LocalDate nextFirst(LocalDate day) {
    return day.getDayOfMonth() == 1 ? day : day.plusMonths(1).withDayOfMonth(1);
  }

  private static <T> Field<T> column(String name, Class<T> type) {
    return DSL.field(DSL.name(MOVED, name), type);
  }
}
