package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.EntryFilter.Builder;
import florin.ledger.EntryFilter.Match;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which entries fit the criteria and words asked for. */
final class FindingTest extends ListingWorld {
  @Test
  void criteriaAreCombinedByAndOrOr() {
    Builder both = EntryFilter.where().categories(Set.of(book.food)).locations(Set.of(book.bank));
    assertThat(numbers(both)).containsExactly(4);
    assertThat(numbers(both.match(Match.ANY))).containsExactly(5, 4, 1);
    assertThat(numbers(both.from(TODAY.plusDays(1)))).isEmpty();
  }

  @Test
  void everyCriterionNarrows() {
    assertThat(numbers(EntryFilter.where().from(TODAY.minusDays(1)).through(TODAY.minusDays(1))))
        .containsExactly(2);
    assertThat(numbers(EntryFilter.where().categories(Set.of(book.travel, book.salary))))
        .containsExactly(2, 3);
    assertThat(numbers(EntryFilter.where().buckets(Set.of(book.travels)))).containsExactly(2);
    assertThat(numbers(EntryFilter.where().methods(Set.of(book.card)))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().customers(Set.of(book.customer)))).containsExactly(4);
    assertThat(numbers(EntryFilter.where().author(book.cleo.personId()))).containsExactly(2);
    assertThat(numbers(EntryFilter.where().kinds(Set.of(EntryKind.TRANSFER, EntryKind.INCOME))))
        .containsExactly(5, 3);
    assertThat(
            numbers(
                EntryFilter.where().minimum(new BigDecimal("20")).maximum(new BigDecimal("30"))))
        .containsExactly(4, 2);
    assertThat(numbers(EntryFilter.where().maximum(new BigDecimal("19.99")))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().tag("work"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().numbers(Set.of(2, 3, 99)))).containsExactly(2, 3);
  }

  @Test
  void wordsAreFoundInDescriptionsAndInTheNamesOfWhatEntriesReferTo() {
    assertThat(numbers(EntryFilter.where().anywhere("LUNCH"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().anywhere("Foo"))).containsExactly(4, 1);
    assertThat(numbers(EntryFilter.where().anywhere("bank"))).containsExactly(5, 4);
    assertThat(numbers(EntryFilter.where().anywhere("travels"))).containsExactly(2);
    assertThat(numbers(EntryFilter.where().anywhere("a lovel"))).containsExactly(4);
    assertThat(numbers(EntryFilter.where().anywhere("card"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().anywhere("%_"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().anywhere("'; drop table entry; --\0"))).isEmpty();
  }

  @Test
  void anAgentFindsNoWordsOfOthers() {
    long found =
        book.as(
            book.cleo, books -> books.ledger().count(EntryFilter.where().anywhere("food").build()));
    assertThat(found).isZero();
  }

  @Test
  void textIsTakenLiterally() {
    assertThat(numbers(EntryFilter.where().text("lUnCh"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().text("100%_"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().text("%"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().text("a.*"))).isEmpty();
    assertThat(numbers(EntryFilter.where().text("'; drop table entry; --\0"))).isEmpty();
  }
}
