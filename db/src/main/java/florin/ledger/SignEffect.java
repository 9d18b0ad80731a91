package florin.ledger;

import florin.money.Money;
import java.util.List;

/**
 * What counting a category in another sum does to the totals there are.
 *
 * @param entries how many entries are rebooked; none: nothing changes
 * @param shifts one a currency, in the order of their codes
 */
public record SignEffect(Sign from, Sign to, long entries, List<Shift> shifts) {

  /**
   * By how much each sum of one currency grows, or shrinks where negative.
   *
   * @param expenses positive where more is spent than before
   */
  public record Shift(Money income, Money expenses, Money neutral, Money balance) {}
}
