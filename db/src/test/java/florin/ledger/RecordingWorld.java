package florin.ledger;

import static florin.ledger.Refusals.assertRefused;
import static florin.ledger.TestBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import florin.Actor;
import florin.ledger.TestBook.House;
import florin.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A book in which everything recorded adds up. */
abstract class RecordingWorld {
  static House house;
  TestBook book;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @BeforeEach
  void begin() {
    book = house.book();
  }

  @AfterEach
  void everythingAddsUp() {
    assertThat(book.differences()).isEmpty();
    assertThat(book.balances().consistent()).isTrue();
  }

  EntryDraft expense(String amount, String currency) {
    return EntryDraft.expense(Money.of(amount, currency), TODAY, "lunch");
  }

  void refused(String key, Actor actor, EntryDraft draft) {
    assertRefused(key, () -> book.record(actor, draft));
  }
}
