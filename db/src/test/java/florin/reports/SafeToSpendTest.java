package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import florin.ledger.Bucket;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is safe to spend in each of the days left. */
final class SafeToSpendTest extends BudgetWorld {
  @Test
  void whatIsSafeToSpendIsWhatIsLeftByTheDaysLeftRoundedDown() {
    Bucket savings = bucket("Savings", 50);
    Bucket fun = bucket("Fun", 10);
    fresh.run(anna, books -> books.buckets().saving(savings.id(), true));
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 40));
    income("1000", "2026-10-01");
    spend("110", "2026-10-02", fun);

    Budget budget = budget(OCTOBER);

    // 400 of General less the 10 overspent on Fun.
    assertThat(budget.daysLeft(LocalDate.of(2026, 10, 25))).isEqualTo(7);
    assertThat(budget.safeToSpend(LocalDate.of(2026, 10, 25), EURO)).contains(eur("55.71"));
    assertThat(budget.safeToSpend(OCTOBER.to(), EURO)).contains(eur("390.00"));
    assertThat(budget.safeToSpend(LocalDate.of(2026, 9, 1), EURO)).contains(eur("12.58"));
    assertThat(budget.safeToSpend(LocalDate.of(2026, 11, 1), EURO)).isEmpty();
  }

  @Test
  void whereMoreIsSpentThanThereIsNothingIsSafe() {
    fresh.run(anna, books -> books.buckets().setPercent(general.id(), 100));
    income("10", "2026-10-01");
    spend("11", "2026-10-02", general);

    assertThat(budget(OCTOBER).safeToSpend(FIRST, EURO)).contains(eur("0"));
  }
}
