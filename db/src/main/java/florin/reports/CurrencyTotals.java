package florin.reports;

import florin.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sums a currency, in the order in which currencies appear. */
final class CurrencyTotals {
  private final Map<String, Money> totals = new LinkedHashMap<>();

  static CurrencyTotals of(List<Money> amounts) {
    var totals = new CurrencyTotals();
    amounts.forEach(totals::add);
    return totals;
  }

  void add(Money amount) {
    totals.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
  }

  Optional<Money> in(Money likewise) {
    return Optional.ofNullable(totals.get(likewise.currency().getCurrencyCode()));
  }

  /** One row a currency. */
  List<List<Cell>> rows(Function<Money, List<Cell>> row) {
    return totals.values().stream().map(row).toList();
  }
}
