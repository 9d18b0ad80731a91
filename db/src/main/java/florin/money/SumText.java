package florin.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * Reads small sums such as {@code 12*3+4} or {@code (19.90+5)/2 EUR}, each number by the rules of
 * {@link AmountText}. The calculation is exact; only its result is rounded, half to even, to the
 * minor unit of the currency. At most 100 characters and ten brackets deep. A number that may mean
 * two amounts makes the result ambiguous: all such numbers of a sum are taken to be written the
 * same way.
 */
public final class SumText {
  private static final int LONGEST = 100;

  private final AmountText amounts;

  public SumText(AmountText amounts) {
    this.amounts = amounts;
  }

  /** Reads a sum, or a single amount; a leading {@code =} is allowed. */
  public AmountReading read(String text) {
    if (text.length() > LONGEST) {
      return new AmountReading.Unreadable(AmountProblem.NOT_A_NUMBER);
    }
    String normalized = AmountCharacters.normalized(text);
    String sum = normalized.startsWith("=") ? normalized.substring(1).strip() : normalized;
    AmountReading single = amounts.read(sum);
    return single instanceof AmountReading.Unreadable(AmountProblem problem)
            && problem == AmountProblem.NOT_A_NUMBER
        ? calculate(sum)
        : single;
  }

  private AmountReading calculate(String sum) {
    try {
      SumParser first = new SumParser(sum, amounts, true);
      Fraction grouped = first.parse();
      Optional<Currency> currency = first.currency();
      BigDecimal value = round(grouped, currency);
      if (!first.isAmbiguous()) {
        return new AmountReading.Exact(value, currency);
      }
      BigDecimal other = round(new SumParser(sum, amounts, false).parse(), currency);
      return new AmountReading.Ambiguous(value, other, currency);
    } catch (SumParser.Unreadable unreadable) {
      return new AmountReading.Unreadable(unreadable.problem());
    }
  }

  private BigDecimal round(Fraction value, Optional<Currency> currency)
      throws SumParser.Unreadable {
    BigDecimal rounded =
        value.rounded(
            currency.orElse(amounts.book()).getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    if (Money.isBeyondMax(rounded)) {
      throw new SumParser.Unreadable(AmountProblem.TOO_LARGE);
    }
    return rounded;
  }
}
