package florin.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount out in whole minor units so that nothing is lost: the Hamilton method known from
 * sharing out seats.
 */
final class LargestRemainder {
  private LargestRemainder() {}

  static List<BigDecimal> shares(BigDecimal amount, List<BigDecimal> weights) {
    List<BigInteger> whole = wholeNumbers(weights);
    BigInteger total = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() == 0) {
      throw new IllegalArgumentException("nothing to share by: " + weights);
    }
    BigInteger units = amount.unscaledValue().abs();
    List<BigInteger> shares = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    BigInteger left = units;
    for (BigInteger weight : whole) {
      BigInteger[] parts = units.multiply(weight).divideAndRemainder(total);
      shares.add(parts[0]);
      remainders.add(parts[1]);
      left = left.subtract(parts[0]);
    }
    IntStream.range(0, whole.size())
        .boxed()
        .sorted(Comparator.comparing((Integer index) -> remainders.get(index)).reversed())
        .limit(left.longValueExact())
        .forEach(index -> shares.set(index, shares.get(index).add(BigInteger.ONE)));
    return shares.stream()
        .map(share -> new BigDecimal(amount.signum() < 0 ? share.negate() : share, amount.scale()))
        .toList();
  }

  private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
    if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("a weight is negative: " + weights);
    }
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return weights.stream().map(weight -> weight.setScale(scale).unscaledValue()).toList();
  }
}
