package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.TestBook.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A database for a class, a book of it for each test, which adds up whatever was done to it. */
abstract class LedgerWorld {
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
}
