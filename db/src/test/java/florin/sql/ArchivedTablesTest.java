package florin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import florin.export.Exports;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArchivedTablesTest {
  /**
   * Documents lie in the archive as files, totals follow from the postings, codes let people in,
   * and that a summary was sent is of no use elsewhere.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "stored_file",
          "stored_chunk",
          "month_total",
          "day_method_total",
          "day_customer_total",
          "invite",
          "schedule_run");

  @Test
  void everyTableOfABookIsInItsArchiveOrLeftOutForAReason() {
    var accounted = new HashSet<>(LEFT_OUT);
    accounted.addAll(Exports.ARCHIVED_TABLES);
    assertThat(TableClasses.BOOK.names()).containsExactlyInAnyOrderElementsOf(accounted);
  }
}
