package florin.reports;

import static florin.sql.generated.Tables.POSTING;

import florin.ledger.EntryFilter;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * How many entries have a line of some categories, in whole months: those whose first line is of
 * them, which the totals know, and those that have only a later one, which are few.
 */
final class CategoryCount {
  private static final short FIRST = 0;
  private static final florin.sql.generated.tables.Posting FIRST_LINE = POSTING.as("first_line");

  private final Tx tx;
  private final EntryFilter filter;

  CategoryCount(Tx tx, EntryFilter filter) {
    this.tx = tx;
    this.filter = filter;
  }

  /** Whether the filter asks for categories and nothing else that the totals of months lack. */
  static boolean knows(EntryFilter filter) {
    return Movements.isPlain(filter)
        && !filter.categories().isEmpty()
        && filter.locations().isEmpty()
        && filter.buckets().isEmpty()
        && filter.methods().isEmpty()
        && filter.customers().isEmpty()
        && filter.from().map(day -> day.getDayOfMonth() == 1).orElse(true)
        && filter.through().map(CategoryCount::endsMonth).orElse(true);
  }

  long run() {
    return new SumsQuery(tx, filter).entries() + later();
  }

  private long later() {
    List<Condition> which =
        new ArrayList<>(
            List.of(
                POSTING.BOOK_ID.eq(tx.bookId()),
                POSTING.CATEGORY_ID.in(filter.categories()),
                POSTING.POSITION.gt(DSL.inline(FIRST)),
                DSL.condition(POSTING.VOIDED).not()));
    filter.from().ifPresent(day -> which.add(POSTING.ENTRY_DATE.ge(day)));
    filter.through().ifPresent(day -> which.add(POSTING.ENTRY_DATE.le(day)));
    filter.authorId().ifPresent(author -> which.add(POSTING.AUTHOR_ID.eq(author)));
    return tx.sql()
        .select(DSL.countDistinct(POSTING.ENTRY_ID))
        .from(POSTING)
        .where(which)
        .andNotExists(
            DSL.selectOne()
                .from(FIRST_LINE)
                .where(
                    FIRST_LINE.BOOK_ID.eq(POSTING.BOOK_ID),
                    FIRST_LINE.ENTRY_ID.eq(POSTING.ENTRY_ID),
                    FIRST_LINE.POSITION.eq(FIRST),
                    FIRST_LINE.CATEGORY_ID.in(filter.categories())))
        .fetchSingle()
        .value1();
  }

  private static boolean endsMonth(LocalDate day) {
    return day.plusDays(1).getDayOfMonth() == 1;
  }
}
