package florin.reports;

import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the income of a period gives each bucket by its percentage of today, and what was spent of
 * it.
 *
 * @param incomes what was earned, one a currency
 * @param lines the buckets that were given or spent something, one a currency
 */
public record Budget(Period period, List<Money> incomes, List<Line> lines) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * One bucket.
   *
   * @param percent of the income, whole; 0 where it is given nothing
   * @param saving whether its money is put aside, not for spending
   * @param spent less what came back; negative where more came back than was spent
   */
  public record Line(String bucket, int percent, boolean saving, Money allocated, Money spent) {

    /** Negative where more was spent than there was. */
    public Money left() {
      return allocated.minus(spent);
    }

    /** What was spent, in whole percent of what there was; empty where there was nothing. */
    public Optional<Long> used() {
      return allocated.signum() <= 0
          ? Optional.empty()
          : Optional.of(
              spent
                  .amount()
                  .multiply(HUNDRED)
                  .divide(allocated.amount(), 0, RoundingMode.HALF_UP)
                  .longValue());
    }
  }

  /**
   * What may be spent a day until the period ends: what is left in the buckets that are not for
   * saving, overspent ones counted against the others, divided by the days from today to the end,
   * today included, rounded down to the minor unit and never below zero. Of a period to come all
   * days count.
   *
   * @return empty once the period is over
   */
  public Optional<Money> safeToSpend(LocalDate today, Currency currency) {
    long days = daysLeft(today);
    if (days == 0) {
      return Optional.empty();
    }
    Money left =
        lines.stream()
            .filter(line -> !line.saving() && line.allocated().currency().equals(currency))
            .map(Line::left)
            .reduce(Money.zero(currency), Money::plus);
    BigDecimal daily =
        left.amount()
            .max(BigDecimal.ZERO)
            .divide(BigDecimal.valueOf(days), left.amount().scale(), RoundingMode.DOWN);
    return Optional.of(new Money(daily, currency));
  }

  /** Days of the period from today on, today included; none once it is over. */
  public long daysLeft(LocalDate today) {
    LocalDate from = today.isBefore(period.from()) ? period.from() : today;
    return Math.max(0, ChronoUnit.DAYS.between(from, period.to()) + 1);
  }
}
