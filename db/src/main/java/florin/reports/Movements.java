package florin.reports;

import florin.ledger.EntryFilter;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What moved, as a table to sum over: from the totals kept with the postings wherever they know
 * enough, else from the entries of the period. So a report costs what it covers, not what the book
 * holds.
 */
final class Movements {
  private static final String MOVED = "moved";

  /** The day; for a row of a whole month its first. */
  static final Field<LocalDate> DAY = column("day", LocalDate.class);

  static final Field<String> SIGN = column("sign", String.class);

  /** 0 where there is none or the source does not tell, as of bucket, method and customer. */
  static final Field<Long> CATEGORY_ID = column("category_id", Long.class);

  static final Field<Long> BUCKET_ID = column("bucket_id", Long.class);
  static final Field<Long> METHOD_ID = column("method_id", Long.class);
  static final Field<Long> CUSTOMER_ID = column("customer_id", Long.class);
  static final Field<String> CURRENCY = column("currency", String.class);
  static final Field<BigDecimal> AMOUNT = column("amount", BigDecimal.class);

  /** How many entries; one of several postings counts by its first. */
  static final Field<Long> ENTRIES = column("entries", Long.class);

  /** A kept total of what was undone or deleted since says nothing any more. */
  static final Condition ANYTHING = AMOUNT.ne(BigDecimal.ZERO).or(ENTRIES.ne(0L));

  private final EntryFilter filter;
  private final MovementSources sources;

  Movements(Tx tx, EntryFilter filter) {
    this.filter = filter;
    this.sources = new MovementSources(tx, filter);
  }

  /** Good for sums by month, or by nothing. */
  Table<?> ofMonths() {
    return isPlain(filter) && hasLabel() && !hasPlace(filter) ? ofDays() : ofCategories();
  }

  /** Good for sums by month, category and bucket; days of whole months are not told apart. */
  Table<?> ofCategories() {
    if (!isPlain(filter) || hasLabel()) {
      return moved(sources.entries());
    }
    Optional<LocalDate> first = filter.from().map(Movements::nextFirst);
    Optional<LocalDate> end = filter.through().map(day -> day.plusDays(1).withDayOfMonth(1));
    if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
      return moved(sources.entries());
    }
    Select<Record> all = sources.months(first, end);
    if (first.isPresent() && !first.equals(filter.from())) {
      all = all.unionAll(entries(filter.and().through(first.get().minusDays(1)).build()));
    }
    if (end.isPresent() && !end.get().isAfter(filter.through().orElseThrow())) {
      all = all.unionAll(entries(filter.and().from(end.get()).build()));
    }
    return moved(all);
  }

  /** Good for sums by day. */
  Table<?> ofDays() {
    if (!isPlain(filter) || hasPlace(filter)) {
      return moved(sources.entries());
    }
    if (filter.customers().isEmpty()) {
      return moved(sources.methods());
    }
    return moved(filter.methods().isEmpty() ? sources.customers() : sources.entries());
  }

  /** Good for sums by day and payment method. */
  Table<?> ofMethods() {
    return moved(
        isPlain(filter) && !hasPlace(filter) && filter.customers().isEmpty()
            ? sources.methods()
            : sources.entries());
  }

  /** Good for sums by day and customer. */
  Table<?> ofCustomers() {
    return moved(
        isPlain(filter) && !hasPlace(filter) && filter.methods().isEmpty()
            ? sources.customers()
            : sources.entries());
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

  private boolean hasLabel() {
    return !filter.methods().isEmpty() || !filter.customers().isEmpty();
  }

  /** Whether the filter asks for nothing that no total knows. */
  static boolean isPlain(EntryFilter filter) {
    return filter.match() == EntryFilter.Match.ALL
        && !filter.includeVoided()
        && filter.numbers().isEmpty()
        && filter.kinds().isEmpty()
        && filter.minimum().isEmpty()
        && filter.maximum().isEmpty()
        && filter.text().isEmpty()
        && filter.anywhere().isEmpty()
        && filter.counterparty().isEmpty()
        && filter.tag().isEmpty();
  }

  private Select<Record> entries(EntryFilter narrower) {
    return sources.of(narrower).entries();
  }

  private static Table<?> moved(Select<Record> rows) {
    return rows.asTable(MOVED);
  }

  /** The first of a month that is this day or comes next. */
  private static LocalDate nextFirst(LocalDate day) {
    return day.getDayOfMonth() == 1 ? day : day.plusMonths(1).withDayOfMonth(1);
  }

  private static <T> Field<T> column(String name, Class<T> type) {
    return DSL.field(DSL.name(MOVED, name), type);
  }
}
