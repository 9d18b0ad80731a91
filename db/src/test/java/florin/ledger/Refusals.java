package florin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.text.Messages;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a rule says no, which, and that there are words for it in every language. */
final class Refusals {
  private Refusals() {}

  static void assertRefused(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(key);
              for (Locale language : Messages.languages()) {
                assertThat(Messages.in(language).text(refused)).isNotBlank();
              }
            });
  }
}
