package florin.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, so that a sum with divisions is rounded once, at its end. The divisor is never
 * zero.
 */
record Fraction(BigDecimal dividend, BigDecimal divisor) {

  static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
        divisor.multiply(other.divisor));
  }

  Fraction negate() {
    return new Fraction(dividend.negate(), divisor);
  }

  Fraction times(Fraction other) {
    return new Fraction(dividend.multiply(other.dividend), divisor.multiply(other.divisor));
  }

  /**
   * @throws ArithmeticException if the other is zero
   */
  Fraction dividedBy(Fraction other) {
    if (other.dividend.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return new Fraction(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
  }

  BigDecimal rounded(int decimals, RoundingMode rounding) {
    return dividend.divide(divisor, decimals, rounding);
  }
}
