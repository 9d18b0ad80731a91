package florin.reports;

import florin.money.Money;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What part of the total in its currency an amount is. Where one of the amounts lies below zero
 * there are no shares: the others would come to more than the whole.
 */
final class MoneyShares {
  private static final int DIGITS = 1;

  private final CurrencyTotals totals;
  private final Set<String> mixed = new HashSet<>();

  MoneyShares(List<Money> all) {
    totals = CurrencyTotals.of(all);
    all.stream()
        .filter(amount -> amount.signum() < 0)
        .forEach(amount -> mixed.add(amount.currency().getCurrencyCode()));
  }

  Cell of(Money amount) {
    return totals
        .in(amount)
        .filter(total -> total.signum() > 0)
        .filter(total -> !mixed.contains(total.currency().getCurrencyCode()))
        .<Cell>map(total ->
            new Cell.PercentCell(
                amount
                    .amount()
                    .movePointRight(2)
                    .divide(total.amount(), DIGITS, RoundingMode.HALF_UP)))
        .orElseGet(Cell.BlankCell::new);
  }
}
