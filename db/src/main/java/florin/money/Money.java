package florin.money;

import florin.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount in a currency, always scaled to that currency's minor unit by ISO 4217 (JPY 0,
 * EUR 2, KWD 3, CLF 4), so that equal money is {@link #equals equal}.
 *
 * <p>An entry may have at most {@link #MAX}; sums of entries may be larger, so that none refuses a
 * report. What no sum of real entries comes to is {@link Refused}, also where arithmetic leads
 * there. Two currencies never mix: that is a bug and an {@link IllegalArgumentException}.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  /** The largest amount an entry may have, either side of zero. */
  public static final BigDecimal MAX = new BigDecimal("9999999999999.99");

  /** Digits before the point; more would only cost time and space. */
  private static final int MOST_DIGITS = 40;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws IllegalArgumentException if the amount has more decimals than the currency
   */
  public Money {
    int digits = currency.getDefaultFractionDigits();
    if (digits < 0) {
      throw new IllegalArgumentException(currency + " has no minor unit");
    }
    refuseEndless(amount);
    if (amount.stripTrailingZeros().scale() > digits) {
      throw new IllegalArgumentException(currency + " has " + digits + " decimals");
    }
    amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
  }

  public static Money of(BigDecimal amount, String code) {
    return new Money(amount, Currency.getInstance(code));
  }

  /**
   * Reads the plain form of programs, such as {@code -12.50}; what people write goes through {@link
   * AmountText}.
   */
  public static Money of(String amount, String code) {
    return of(new BigDecimal(amount), code);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** Brings any exact figure to the currency's minor unit. */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
    refuseEndless(amount);
    return new Money(
        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), rounding), currency);
  }

  public Money plus(Money other) {
    return with(amount.add(same(other).amount));
  }

  public Money minus(Money other) {
    return with(amount.subtract(same(other).amount));
  }

  public Money negate() {
    return with(amount.negate());
  }

  public Money abs() {
    return with(amount.abs());
  }

  public int signum() {
    return amount.signum();
  }

  /** Whether an entry may have as much. */
  public boolean isBookable() {
    return !isBeyondMax(amount);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public Money times(BigDecimal factor, RoundingMode rounding) {
    return rounded(amount.multiply(factor), currency, rounding);
  }

  /**
   * This money in the proportion of one amount to another: what arrives of the one where this
   * arrives of the other. Rounded half even.
   *
   * @param other not zero
   */
  public Money atRateOf(Money one, Money other) {
    int digits = currency.getDefaultFractionDigits();
    return with(
        amount.multiply(one.amount).divide(one.same(other).amount, digits, RoundingMode.HALF_EVEN));
  }

  /**
   * Splits by whole percentages, which must sum to 100; see {@link #split(List)}.
   *
   * @throws IllegalArgumentException if they do not
   */
  public List<Money> split(int... percentages) {
    List<BigDecimal> weights = Arrays.stream(percentages).mapToObj(BigDecimal::valueOf).toList();
    if (weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(HUNDRED) != 0) {
      throw new IllegalArgumentException(
          "percentages must sum to 100: " + Arrays.toString(percentages));
    }
    return split(weights);
  }

  /**
   * Splits in proportion to the weights by largest remainder: the parts sum exactly to this amount,
   * each is less than one minor unit from its exact share, of equal remainders the earlier part
   * wins, and the parts of a negative amount mirror those of the positive one. A weight of zero
   * gets nothing.
   *
   * @throws IllegalArgumentException if a weight is negative or all are zero
   */
  public List<Money> split(List<BigDecimal> weights) {
    return LargestRemainder.shares(amount, weights).stream().map(this::with).toList();
  }

  /**
   * @throws IllegalArgumentException if the other is in another currency
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  /** The plain form, for logs and programs: {@code 12.50 EUR}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  /** Looks at the magnitude first, so that {@code 1e999999999} costs nothing. */
  static boolean isBeyondMax(BigDecimal amount) {
    return amount.signum() != 0
        && ((long) amount.precision() - amount.scale() > 14 || amount.abs().compareTo(MAX) > 0);
  }

  private static void refuseEndless(BigDecimal amount) {
    if (amount.signum() != 0 && (long) amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new Refused("money.too_large");
    }
  }

  private Money with(BigDecimal other) {
    return new Money(other, currency);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }
}
