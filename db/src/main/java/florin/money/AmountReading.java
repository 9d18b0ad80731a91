package florin.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What a piece of text says about an amount. Values have the scale of the currency they are in. */
public sealed interface AmountReading {

  /**
   * One meaning.
   *
   * @param value may be negative or zero
   * @param currency the one written beside the number, absent where none was
   */
  record Exact(BigDecimal value, Optional<Currency> currency) implements AmountReading {

    /** The amount, in the fallback where the text names no currency. */
    public Money in(Currency fallback) {
      return new Money(value, currency.orElse(fallback));
    }
  }

  /**
   * Two meanings, a factor of a thousand apart; somebody must choose.
   *
   * @param first the mark groups thousands: 1234.00
   * @param second the mark is a decimal one, rounded to the minor unit: 1.23
   */
  record Ambiguous(BigDecimal first, BigDecimal second, Optional<Currency> currency)
      implements AmountReading {}

  /** No meaning as an amount. */
  record Unreadable(AmountProblem problem) implements AmountReading {}
}
