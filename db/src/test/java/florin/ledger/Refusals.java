package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a rule says no, and which. */
final class Refusals {
  private Refusals() {}

  static void assertRefused(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
