package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static florin.ledger.TestBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.EntryFilter.Builder;
import florin.ledger.EntryFilter.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListingTest extends LedgerWorld {
  @BeforeEach
  void entriesToBeFound() {
    book.record(
        book.ben,
        EntryDraft.expense(eur("10"), TODAY, "Lunch 100%_a")
            .labels(Labels.NONE.category(book.food).method(book.card))
            .tags(List.of("work")));
    book.record(
        book.cleo,
        EntryDraft.expense(eur("30"), TODAY.minusDays(1), "train").category(book.travel));
    book.record(
        book.ben, EntryDraft.income(eur("500"), TODAY.minusDays(2), "pay").category(book.salary));
    book.record(
        book.ben,
        EntryDraft.expense(eur("20"), TODAY, "dinner")
            .at(Place.location(book.bank))
            .labels(Labels.NONE.category(book.food).customer(book.customer)));
    book.record(
        book.anna,
        EntryDraft.transfer(
            eur("40"),
            TODAY,
            "withdrawn",
            Place.location(book.bank),
            Destination.to(Place.location(book.cash))));
    book.expense(book.anna, "7");
    book.as(book.anna, books -> books.ledger().voidEntry(6));
  }

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
  void ofAReceiptOverCategoriesOnlyTheLinesMeantAreSummed() {
    long household = book.row("category", "name, sign", "'household', 'NEGATIVE'");
    book.as(
        book.ben,
        books ->
            books
                .ledger()
                .edit(
                    4,
                    EntryChange.none()
                        .divided(
                            new Division.ByParts(
                                List.of(
                                    new Division.Part(
                                        Optional.of(book.food), Optional.empty(), eur("0")),
                                    new Division.Part(
                                        Optional.of(household), Optional.empty(), eur("8")))))));
    Metrics metrics =
        book.as(
            book.anna,
            books ->
                books.ledger().metrics(EntryFilter.where().categories(Set.of(household)).build()));
    assertThat(metrics.figures().getFirst().count()).isEqualTo(1);
    assertThat(metrics.figures().getFirst().negative()).isEqualTo(eur("-8"));
    assertThat(metrics.figures().getFirst().average()).isEqualTo(eur("20"));
  }

  @Test
  void textIsTakenLiterally() {
    assertThat(numbers(EntryFilter.where().text("lUnCh"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().text("100%_"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().text("%"))).containsExactly(1);
    assertThat(numbers(EntryFilter.where().text("a.*"))).isEmpty();
    assertThat(numbers(EntryFilter.where().text("'; drop table entry; --\0"))).isEmpty();
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

  @Test
  void figuresAreCountedPerCurrency() {
    book.record(book.ben, EntryDraft.expense(usd("9"), TODAY, "app").category(book.food));
    Metrics metrics = book.as(book.anna, books -> books.ledger().metrics(EntryFilter.all()));

    assertThat(metrics.figures()).hasSize(2);
    Metrics.Figures euros = metrics.figures().getFirst();
    assertThat(euros.count()).isEqualTo(5);
    assertThat(euros.positive()).isEqualTo(eur("500"));
    assertThat(euros.negative()).isEqualTo(eur("-60"));
    assertThat(euros.neutral()).isEqualTo(eur("0"));
    assertThat(euros.average()).isEqualTo(eur("120"));
    assertThat(euros.minimum()).isEqualTo(eur("10"));
    assertThat(euros.maximum()).isEqualTo(eur("500"));
    assertThat(euros.topCategories())
        .containsExactly(
            new Metrics.CategorySum(Optional.of(new Named(book.salary, "salary")), eur("500")),
            new Metrics.CategorySum(Optional.of(new Named(book.food, "food")), eur("-30")),
            new Metrics.CategorySum(Optional.of(new Named(book.travel, "travel")), eur("-30")));
    assertThat(metrics.figures().getLast().negative()).isEqualTo(usd("-9"));
  }

  @Test
  void figuresOfNothingAreNone() {
    EntryFilter none = EntryFilter.where().text("nowhere").build();
    assertThat(book.as(book.anna, books -> books.ledger().metrics(none)).figures()).isEmpty();
  }

  @Test
  void balancesTellWhereWhatForAndFromWhat() {
    Balances balances = book.balances();
    assertThat(balances.locations())
        .extracting(line -> line.what().name() + " " + line.amount())
        .containsExactly("Bank -60.00 EUR", "Cash 500.00 EUR", "Dollars 0.00 USD");
    assertThat(balances.buckets())
        .extracting(line -> line.what().name() + " " + line.amount())
        .containsExactly("General 470.00 EUR", "Travels -30.00 EUR");
    assertThat(balances.signs())
        .containsExactly(new Balances.Signs(eur("500"), eur("-60"), eur("0"), eur("440")));
    assertThat(balances.consistent()).isTrue();
  }

  @Test
  void anAgentsBalancesAreTheirPart() {
    Balances balances = house.database.read(book.cleo, books -> books.ledger().balances());
    assertThat(balances.signs()).extracting(Balances.Signs::total).containsExactly(eur("-30"));
    assertThat(balances.consistent()).isTrue();
  }

  private List<Integer> numbers(Builder filter) {
    return page(filter.build(), EntryOrder.NEWEST, Optional.empty(), 50).rows().stream()
        .map(Entry::number)
        .toList();
  }

  private Page<Entry> page(
      EntryFilter filter, EntryOrder order, Optional<String> cursor, int size) {
    return house.database.read(
        book.anna, books -> books.ledger().list(filter, order, cursor, size));
  }
}
