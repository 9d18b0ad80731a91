package florin.bot.files.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares the steps of a running balance with the amounts, in both orders of lines. */
final class BalanceCheck {

  private @Nullable BigDecimal lastBalance;
  private @Nullable BigDecimal lastAmount;
  private int agreements;
  private int contradictions;

  void see(Amount amount, Amount balance) {
    if (!(amount instanceof Amount.Exact a) || !(balance instanceof Amount.Exact b)) {
      return;
    }
    if (lastBalance != null && lastAmount != null && a.value().signum() != 0) {
      BigDecimal step = b.value().subtract(lastBalance);
      // Oldest first, the step is this line's amount; newest first, the line before takes its back.
      count(step, a.value());
      count(step.negate(), lastAmount);
    }
    lastBalance = b.value();
    lastAmount = a.value();
  }

  private void count(BigDecimal step, BigDecimal amount) {
    if (step.compareTo(amount) == 0) {
      agreements++;
    } else if (step.negate().compareTo(amount) == 0) {
      contradictions++;
    }
  }

  int agreements() {
    return agreements;
  }

  int contradictions() {
    return contradictions;
  }
}
