package florin.ledger;

import florin.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts as columns hold them, with four decimals and a code beside. */
final class Amounts {
  private Amounts() {}

  static Money money(BigDecimal amount, String code) {
    return new Money(amount, Currency.getInstance(code));
  }
}
