package florin.money;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * The rates of one day into one currency. What has no rate is named, never left out in silence and
 * never taken one for one.
 *
 * @param into the currency of totals
 * @param rates by the currency they convert
 */
public record Conversion(Currency into, Map<Currency, Rate> rates) {

  public Conversion {
    rates = Map.copyOf(rates);
  }

  /**
   * A total and what it rests on.
   *
   * @param total of everything that has a rate, each sum rounded half up
   * @param used the rates it took, in the order of the sums
   * @param without sums that have none and are not in the total; none of them is zero
   */
  public record Total(Money total, List<Rate> used, List<Money> without) {
    public Total {
      used = List.copyOf(used);
      without = List.copyOf(without);
    }
  }

  /** Sums in any currencies as one. */
  public Total of(Collection<Money> sums) {
    Money total = Money.zero(into);
    var used = new ArrayList<Rate>();
    var without = new ArrayList<Money>();
    for (Money sum : sums) {
      Rate rate = rates.get(sum.currency());
      if (sum.currency().equals(into)) {
        total = total.plus(sum);
      } else if (rate != null) {
        total = total.plus(rate.convert(sum, RoundingMode.HALF_UP));
        if (!sum.isZero() && !used.contains(rate)) {
          used.add(rate);
        }
      } else if (!sum.isZero()) {
        without.add(sum);
      }
    }
    return new Total(total, used, without);
  }

  /** Whether sums are in some other currency, so that a total says more than they do. */
  public boolean isNeededFor(Collection<Money> sums) {
    return sums.stream().anyMatch(sum -> !sum.isZero() && !sum.currency().equals(into));
  }
}
