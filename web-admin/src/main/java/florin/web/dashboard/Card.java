package florin.web.dashboard;

import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A figure at the top of the page that leads to what it is made of.
 *
 * @param value in the currency shown; absent where a number of things is told
 * @param others the same in other currencies
 * @param before what it was in the period before
 */
public record Card(
    String key,
    String address,
    Optional<Money> value,
    long count,
    List<Money> others,
    Optional<Money> before) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Optional<Money> difference() {
    return value.flatMap(now -> before.map(now::minus));
  }

  /** By how many hundredths it grew; absent where there was nothing before. */
  public Optional<BigDecimal> percent() {
    return before
        .filter(then -> then.signum() != 0)
        .flatMap(then ->
            difference()
                .map(change ->
                    change
                        .amount()
                        .multiply(HUNDRED)
                        .divide(then.amount().abs(), 0, RoundingMode.HALF_UP)));
  }
}
