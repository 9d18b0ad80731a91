package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.people.Membership;
import florin.testing.SharedBooks;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database for a class, a furnished book of it for each test, which adds up afterwards. */
abstract class ConfigurationWorld extends SharedBooks {
  static final Currency EURO = Currency.getInstance("EUR");

  static int people;

  Membership owner;

  @BeforeEach
  void newBook() {
    owner = florin.register("Owner" + people++);
  }

  @AfterEach
  void everythingStillAddsUp() {
    assertThat(florin.list(owner, books -> books.checks().differences())).isEmpty();
  }

  Category category(String name) {
    return florin.as(owner, books -> books.categories().find(name)).orElseThrow();
  }

  static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
