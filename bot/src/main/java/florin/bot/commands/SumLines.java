package florin.bot.commands;

import florin.bot.chat.Call;
import florin.money.Money;
import florin.reports.Sums;
import java.util.ArrayList;
import java.util.List;

/** Sums as lines: income, expenses, what is left. */
final class SumLines {
  private SumLines() {}

  /** Only what there is. */
  static List<String> present(Call call, Sums sums) {
    var lines = new ArrayList<String>();
    add(call, lines, "sums.income", sums.income());
    add(call, lines, "sums.expenses", sums.expenses());
    add(call, lines, "sums.neutral", sums.neutral());
    return lines;
  }

  /**
   * Income, expenses and the difference, zero or not; what is neutral only where there is some, and
   * then what all of it comes to.
   */
  static List<String> all(Call call, Sums sums) {
    var lines = new ArrayList<String>();
    lines.add(call.say("sums.income", sums.income()));
    lines.add(call.say("sums.expenses", sums.expenses()));
    lines.add(call.say("sums.net", sums.net()));
    if (!sums.neutral().isZero()) {
      lines.add(call.say("sums.neutral", sums.neutral()));
      lines.add(call.say("sums.balance", sums.balance()));
    }
    return lines;
  }

  private static void add(Call call, List<String> lines, String key, Money amount) {
    if (!amount.isZero()) {
      lines.add(call.say(key, amount));
    }
  }
}
