package florin.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a currency was worth in another, on a day and until the next known rate: so much of the one
 * for so much of the other, both exact, because the reciprocal of a published rate seldom is.
 *
 * @param amount above zero, of the currency
 * @param worth above zero, of the other currency
 */
public record Rate(
    Currency currency,
    BigDecimal amount,
    Currency other,
    BigDecimal worth,
    LocalDate day,
    Source source) {
  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);

  /** Who says so. */
  public enum Source {
    PERSON,
    /** The European Central Bank's reference rates. */
    ECB
  }

  /**
   * Money of the currency in the other one, rounded once, to its minor unit.
   *
   * @throws IllegalArgumentException for money in a third currency
   */
  public Money convert(Money money, RoundingMode rounding) {
    if (!money.currency().equals(currency)) {
      throw new IllegalArgumentException("no rate for " + money.currency());
    }
    int digits = Math.max(0, other.getDefaultFractionDigits());
    return new Money(money.amount().multiply(worth).divide(amount, digits, rounding), other);
  }

  /** The same in the other direction. */
  public Rate reversed() {
    return new Rate(other, worth, currency, amount, day, source);
  }

  /**
   * What one unit is worth, for people: as it was published where it was published so, else with
   * six digits.
   */
  public BigDecimal perUnit() {
    BigDecimal exact = worth.stripTrailingZeros();
    return amount.compareTo(BigDecimal.ONE) == 0
        ? exact
        : worth.divide(amount, SHOWN).stripTrailingZeros();
  }

  /** Whether one unit of the other currency is the published side. */
  public boolean isPublishedReversed() {
    return worth.compareTo(BigDecimal.ONE) == 0 && amount.compareTo(BigDecimal.ONE) != 0;
  }
}
