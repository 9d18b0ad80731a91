package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries in an order, page by page, and who sees which. */
final class ListingTest extends ListingWorld {
  @Test
  void theNewestComesFirst() {
    assertThat(numbers(EntryFilter.where())).containsExactly(5, 4, 1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderGoesThroughEverythingOnce(EntryOrder order) {
    List<Integer> paged = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Entry> page = page(EntryFilter.all(), order, cursor, 2);
      page.rows().forEach(entry -> paged.add(entry.number()));
      cursor = page.next();
    } while (cursor.isPresent());

    List<Integer> wanted =
        switch (order) {
          case NEWEST -> List.of(5, 4, 1, 2, 3);
          case OLDEST -> List.of(3, 2, 1, 4, 5);
          case LARGEST -> List.of(3, 5, 2, 4, 1);
          case SMALLEST -> List.of(1, 4, 2, 5, 3);
        };
    assertThat(paged).isEqualTo(wanted);
  }

  @ParameterizedTest
  @EnumSource
  void pagingNeitherSkipsNorRepeatsWhileOthersRecord(EntryOrder order) {
    for (int day = 0; day < 40; day++) {
      book.record(
          book.ben, EntryDraft.expense(eur("" + (1 + day % 7)), TODAY.minusDays(day % 5), "x"));
    }
    List<Integer> before =
        house
            .database
            .read(
                book.anna,
                books -> books.ledger().list(EntryFilter.all(), order, Optional.empty(), 500))
            .rows()
            .stream()
            .map(Entry::number)
            .toList();
    List<Integer> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int turn = 0;
    do {
      Page<Entry> page = page(EntryFilter.all(), order, cursor, 3);
      page.rows().forEach(entry -> seen.add(entry.number()));
      cursor = page.next();
      book.record(
          book.cleo,
          EntryDraft.expense(eur("" + (1 + turn % 9)), TODAY.minusDays(turn++ % 6), "meanwhile"));
    } while (cursor.isPresent() && turn < 200);

    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    assertThat(seen.stream().filter(before::contains).toList()).isEqualTo(before);
  }

  @Test
  void voidedEntriesAreShownOnRequest() {
    assertThat(numbers(EntryFilter.where().includeVoided(true))).containsExactly(6, 5, 4, 1, 2, 3);
    assertThat(numbers(EntryFilter.where().includeVoided(true).text("lunch")))
        .containsExactly(6, 1);
  }

  @Test
  void anAgentSeesOnlyOwnEntries() {
    Page<Entry> page =
        book.as(
            book.cleo,
            books ->
                books.ledger().list(EntryFilter.all(), EntryOrder.NEWEST, Optional.empty(), 9));
    assertThat(page.rows()).extracting(Entry::number).containsExactly(2);
    Optional<Entry> other = book.as(book.cleo, books -> books.ledger().find(1));
    assertThat(other).isEmpty();
    List<Entry> some = book.as(book.anna, books -> books.ledger().find(List.of(2, 99, 1)));
    assertThat(some).extracting(Entry::number).containsExactly(1, 2);
  }

  @Test
  void aForeignCursorIsRefused() {
    for (String cursor : List.of("", "x", "2026-13-01_1", "_", "1_x", "12.5_1")) {
      assertRefused(
          "list.cursor", () -> page(EntryFilter.all(), EntryOrder.NEWEST, Optional.of(cursor), 3));
    }
  }
}
