package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static florin.ledger.TestBook.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A filter changes many entries at once. */
final class EditingManyTest extends EditingWorld {
  @Test
  void aFilterChangesManyAtOnce() {
    book.expense(book.ben, "1");
    book.expense(book.cleo, "2");
    book.record(book.ben, EntryDraft.income(eur("100"), TODAY, "pay").category(book.salary));
    EntryFilter food = EntryFilter.where().categories(Set.of(book.food)).build();

    Changed changed =
        book.as(
            book.anna,
            books -> books.ledger().editAll(food, EntryChange.none().category(book.travel)));

    assertThat(changed.count()).isEqualTo(2);
    long left = book.as(book.anna, books -> books.ledger().count(food));
    assertThat(left).isZero();
    assertRefused(
        "entry.none",
        () ->
            book.as(
                book.anna,
                books -> books.ledger().editAll(food, EntryChange.none().amount(eur("1")))));
  }

  @Test
  void aFilterOfAnAgentReachesOnlyOwnEntries() {
    book.expense(book.ben, "1");
    book.expense(book.cleo, "2");
    Changed changed = book.as(book.ben, books -> books.ledger().voidAll(EntryFilter.all()));
    assertThat(changed.count()).isEqualTo(1);
    assertThat(book.in(book.cash)).isEqualTo(eur("-2"));
  }
}
