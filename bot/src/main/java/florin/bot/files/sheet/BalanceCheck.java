package florin.bot.files.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Compares the steps of a running balance with the amounts. The lines may run from old to new or
 * back, and the amounts may carry the balance's sign or the opposite one; only one of the four can
 * explain a whole column.
 */
final class BalanceCheck {
  private static final int ENOUGH = 2;

  private @Nullable BigDecimal lastBalance;
  private @Nullable BigDecimal lastAmount;
  private int sameOldestFirst;
  private int sameNewestFirst;
  private int oppositeOldestFirst;
  private int oppositeNewestFirst;

  void see(Amount amount, Amount balance) {
    if (!(amount instanceof Amount.Exact a) || !(balance instanceof Amount.Exact b)) {
      return;
    }
    if (lastBalance != null && lastAmount != null) {
      BigDecimal step = b.value().subtract(lastBalance);
      sameOldestFirst += equal(step, a.value());
      oppositeOldestFirst += equal(step.negate(), a.value());
      sameNewestFirst += equal(step.negate(), lastAmount);
      oppositeNewestFirst += equal(step, lastAmount);
    }
    lastBalance = b.value();
    lastAmount = a.value();
  }

  private static int equal(BigDecimal step, BigDecimal amount) {
    return amount.signum() != 0 && step.compareTo(amount) == 0 ? 1 : 0;
  }

  /** Whether what raises the balance stands without a minus. */
  boolean agrees() {
    return same() >= ENOUGH && same() > 2 * opposite();
  }

  /** Whether what raises the balance stands with a minus. */
  boolean contradicts() {
    return opposite() > ENOUGH && opposite() > 2 * same();
  }

  private int same() {
    return Math.max(sameOldestFirst, sameNewestFirst);
  }

  private int opposite() {
    return Math.max(oppositeOldestFirst, oppositeNewestFirst);
  }
}
