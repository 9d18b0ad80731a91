package florin.ledger;

import florin.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Figures over a selection of entries, one set a currency, in the order of their codes. Empty where
 * nothing matches.
 */
public record Metrics(List<Figures> figures) {

  /**
   * @param count entries, counted in the currency they were said in
   * @param positive sum of what counts as income, where the filter names categories, places or
   *     buckets only of the lines meant; {@code negative} is at most zero unless refunds prevail
   * @param average of the amounts as they were said, rounded half even to the minor unit
   * @param topCategories the three that moved most, largest first
   */
  public record Figures(
      long count,
      Money positive,
      Money negative,
      Money neutral,
      Money average,
      Money minimum,
      Money maximum,
      List<CategorySum> topCategories) {}

  /**
   * @param category absent for what has none
   */
  public record CategorySum(Optional<Named> category, Money sum) {}
}
