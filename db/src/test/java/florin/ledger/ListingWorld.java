package florin.ledger;

import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;

import florin.ledger.EntryFilter.Builder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A book for each test, with entries to be found. */
abstract class ListingWorld extends LedgerWorld {
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

  List<Integer> numbers(Builder filter) {
    return page(filter.build(), EntryOrder.NEWEST, Optional.empty(), 50).rows().stream()
        .map(Entry::number)
        .toList();
  }

  Page<Entry> page(EntryFilter filter, EntryOrder order, Optional<String> cursor, int size) {
    return house.database.read(
        book.anna, books -> books.ledger().list(filter, order, cursor, size));
  }
}
