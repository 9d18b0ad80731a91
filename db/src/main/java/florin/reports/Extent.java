package florin.reports;

import static florin.reports.Movements.DAY;
import static florin.sql.generated.Tables.MONTH_TOTAL;

import florin.ledger.EntryFilter;
import florin.sql.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Where in time a book has data. */
final class Extent {
  private final Tx tx;

  Extent(Tx tx) {
    this.tx = tx;
  }

  Optional<Period> ofYears() {
    var ends =
        tx.sql()
            .select(DSL.min(MONTH_TOTAL.MONTH), DSL.max(MONTH_TOTAL.MONTH))
            .from(MONTH_TOTAL)
            .where(
                MONTH_TOTAL.BOOK_ID.eq(tx.bookId()),
                MONTH_TOTAL.AMOUNT.ne(BigDecimal.ZERO).or(MONTH_TOTAL.ENTRIES.ne(0L)))
            .fetchSingle();
    return Optional.ofNullable(ends.value1())
        .map(first ->
            Period.span(first.withDayOfYear(1), ends.value2().withMonth(12).withDayOfMonth(31)));
  }

  /**
   * @param filter without days of its own
   */
  Neighbours neighbours(Period period, EntryFilter filter) {
    EntryFilter before = filter.and().through(period.from().minusDays(1)).build();
    EntryFilter after = filter.and().from(period.to().plusDays(1)).build();
    return new Neighbours(
        nearest(before, DAY.desc()).map(period::holding),
        nearest(after, DAY.asc()).map(period::holding));
  }

  private Optional<LocalDate> nearest(EntryFilter filter, SortField<LocalDate> order) {
    return tx.sql()
        .select(DAY)
        .from(new Movements(tx, filter).ofDays())
        .where(Movements.ANYTHING)
        .orderBy(order)
        .limit(1)
        .fetchOptional(DAY);
  }
}
