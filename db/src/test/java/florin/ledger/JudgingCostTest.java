package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What judging many entries at once costs the database: rows read, not time. It may believe what it
 * wants of the book: that it is empty, or all it counted there.
 */
final class JudgingCostTest extends LedgerWorld {
  private static final int ENTRIES = 2_000;

  /** Its number, the entry, its posting, where that lies and what it counts as, and some room. */
  private static final long MOST_ROWS = 6L * ENTRIES;

  @ParameterizedTest
  @CsvSource({
    "refuse_entry_problems, false",
    "refuse_entry_problems, true",
    "refuse_entries_without_postings, false",
    "refuse_entries_without_postings, true"
  })
  void itGrowsWithTheEntriesAlone(String judgement, boolean counted) {
    book.as(
        book.anna,
        books ->
            books
                .ledger()
                .record(
                    IntStream.range(0, ENTRIES)
                        .mapToObj(n ->
                            EntryDraft.expense(TestBook.eur("12.50"), TestBook.TODAY, "lunch " + n)
                                .category(book.food))
                        .toList()));
    if (counted) {
      house.execute("analyze");
    }

    house.execute("begin");
    try {
      long before = rowsRead();
      house.execute(
          "select %s(%d, array(select id from entry where book_id = %d))"
              .formatted(judgement, book.id, book.id));
      assertThat(rowsRead() - before).isBetween((long) ENTRIES, MOST_ROWS);
    } finally {
      house.execute("rollback");
    }
  }

  private static long rowsRead() {
    return house.number(
        """
        select sum(coalesce(idx_tup_fetch, 0) + seq_tup_read) from pg_stat_xact_user_tables
         where relname in ('entry', 'posting', 'location', 'category')\
        """);
  }
}
