package florin.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * Money for property tests, of every size and currency; each test prints its seed when it fails.
 */
public final class RandomMoney {
  private static final List<String> CODES =
      List.of("EUR", "USD", "GBP", "CHF", "BRL", "INR", "JPY", "KRW", "KWD", "BHD", "CLF", "HUF");

  private final Random random;

  public RandomMoney(Random random) {
    this.random = random;
  }

  public Currency currency() {
    return Currency.getInstance(CODES.get(random.nextInt(CODES.size())));
  }

  /** Positive; as often of one digit as of ten. */
  public Money next(Currency currency) {
    BigInteger units = new BigInteger(1 + random.nextInt(36), random).add(BigInteger.ONE);
    return new Money(new BigDecimal(units, currency.getDefaultFractionDigits()), currency);
  }
}
