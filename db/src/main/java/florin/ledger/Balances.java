package florin.ledger;

import florin.money.Money;
import java.util.List;

/**
 * How much there is, by where it is, by what it is for, and by where it came from. An agent who
 * sees only own entries sees their part.
 *
 * @param locations live ones and those that still hold money, by name
 * @param buckets likewise, one line a currency
 * @param signs one line a currency
 * @param consistent whether all three come to the same total in every currency
 */
public record Balances(
    List<Line> locations, List<Line> buckets, List<Signs> signs, boolean consistent) {

  public record Line(Named what, Money amount) {}

  /**
   * @param negative what was spent, at most zero unless refunds prevail
   */
  public record Signs(Money positive, Money negative, Money neutral, Money total) {}
}
