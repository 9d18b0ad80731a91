package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.money.Money;
import florin.money.MoneyText;
import florin.reports.Period;
import florin.reports.Sums;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a period differs from the one before; one that still runs is compared with as many days of
 * the one before.
 */
record Comparison(Call call, Books books) {

  String of(Filters filters, List<Sums> sums) {
    Period before = before(filters.period().orElseThrow());
    List<Sums> then = books.reports().sums(filters.during(before).whole());
    String name = Periods.name(call, before);
    if (then.isEmpty()) {
      return call.say("report.compared.nothing", name);
    }
    return call.say(
        "report.compared",
        name,
        sums.stream().map(now -> change(now, then)).collect(Collectors.joining(" · ")));
  }

  private Period before(Period period) {
    LocalDate today = call.today();
    Period before = period.previous();
    if (!period.contains(today) || period.to().equals(today)) {
      return before;
    }
    LocalDate end = before.from().plusDays(today.toEpochDay() - period.from().toEpochDay());
    return end.isBefore(before.to()) ? Period.span(before.from(), end) : before;
  }

  private String change(Sums now, List<Sums> all) {
    Sums then =
        all.stream()
            .filter(other -> other.currency().equals(now.currency()))
            .findFirst()
            .orElseGet(() -> Sums.nothing(now.currency()));
    return call.say(
        "report.change",
        signed(now.income().minus(then.income())),
        signed(now.expenses().minus(then.expenses())));
  }

  private String signed(Money difference) {
    String text = new MoneyText(call.locale()).full(difference);
    return difference.signum() > 0 ? "+" + text : text;
  }
}
