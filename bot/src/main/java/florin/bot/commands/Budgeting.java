package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Allocation;
import florin.ledger.EntryFilter;
import florin.money.Money;
import florin.reports.Budget;
import florin.reports.PayMonth;
import florin.reports.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What income gives each bucket, what was spent of it, and what may be spent a day. */
final class Budgeting {
  private static final int BAR = 10;

  private static final int LONGEST_NAME = 20;

  private Budgeting() {}

  static Command command() {
    return Command.named("budget")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy((call, books) -> PaydayStep.of(call, books).orElseGet(() -> show(call, books)));
  }

  private static Reply show(Call call, Books books) {
    PayMonth months = books.reports().payMonth();
    Period period = Periods.of(call).orElseGet(() -> period(call, months, asked(call)));
    Budget budget = books.reports().budget(period);
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("budget.heading", Periods.name(call, period))));
    if (budget.lines().isEmpty()) {
      parts.add(new Part.Paragraph(call.say("budget.nothing")));
    } else {
      parts.add(new Part.Paragraph(incomes(call, budget)));
      parts.add(new Part.Table(books.reports().budget(budget)));
      parts.add(new Part.Mono(bars(call, budget)));
    }
    List<String> below = Balance.below(call, remarks(call, books, budget));
    if (!below.isEmpty()) {
      parts.add(new Part.Paragraph(String.join("\n", below)));
    }
    Invocation again = Invocation.of("budget").with(PeriodReport.HERE, "yes");
    Reply reply = Reply.of(parts).row(around(call, months, period, again));
    reply =
        budget.lines().isEmpty()
            ? reply.row(buckets(call))
            : reply.row(chart(call, period), buckets(call));
    return call.argument(PeriodReport.HERE).isPresent() ? reply.inPlace() : reply;
  }

  /** A month is that of the budget; any other period is taken as it is. */
  static Period period(Call call, PayMonth months, Optional<Period> asked) {
    return asked
        .map(period ->
            period.grain() == Period.Grain.MONTH
                ? months.of(YearMonth.from(period.from()))
                : period)
        .orElseGet(() -> months.containing(call.today()));
  }

  private static Optional<Period> asked(Call call) {
    return call.text().isEmpty()
        ? Optional.empty()
        : Optional.of(Periods.TEXT.require(call.text(), call.today(), call.locale()));
  }

  /**
   * Below a picture of the budget.
   *
   * @param again brings the picture in place
   */
  static List<Button[]> rows(Call call, Books books, Filters during, Invocation again) {
    Period period = during.period().orElseThrow();
    Button table =
        Button.of(
            call.say("report.budget"),
            Invocation.of("budget").with(Periods.ARGUMENT, Periods.write(period)));
    return List.of(around(call, books.reports().payMonth(), period, again), new Button[] {table});
  }

  private static Button chart(Call call, Period period) {
    Filters everything = Filters.of(EntryFilter.all(), "", List.of()).during(period);
    return Button.of(call.say("button.chart"), Chart.invocation(everything, Picture.BUDGET));
  }

  private static String incomes(Call call, Budget budget) {
    return budget.incomes().stream()
        .map(income -> call.say("sums.income", income))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> remarks(Call call, Books books, Budget budget) {
    var lines = new ArrayList<String>();
    if (!budget.lines().isEmpty() && call.actor().seesAll()) {
      budget
          .safeToSpend(call.today(), call.book().currency())
          .ifPresent(daily -> lines.add(safe(call, budget, daily)));
    }
    Allocation allocation = books.buckets().allocation();
    if (allocation.status() == Allocation.Status.INCOMPLETE) {
      lines.add(call.say("bucket.status", allocation.status().name(), allocation.missing()));
    }
    return lines;
  }

  private static String safe(Call call, Budget budget, Money daily) {
    return daily.isZero()
        ? call.say("budget.nothing-left", call.day(budget.period().to()))
        : call.say("budget.safe", daily, budget.daysLeft(call.today()));
  }

  private static String bars(Call call, Budget budget) {
    boolean several = budget.incomes().size() > 1;
    return budget.lines().stream()
        .map(line -> {
          String name = several ? line.bucket() + " " + line.spent().currency() : line.bucket();
          String used = line.used().map(percent -> call.say("budget.used", percent)).orElse("–");
          return bar(line)
              + " "
              + " ".repeat(Math.max(0, 5 - used.length()))
              + used
              + " "
              + cut(name);
        })
        .collect(Collectors.joining("\n"));
  }

  /** Full where all is spent, or something where there was nothing. */
  private static String bar(Budget.Line line) {
    long used = line.used().orElse(line.spent().signum() > 0 ? 100L : 0L);
    int filled = Math.clamp((used * BAR + 50) / 100, 0, BAR);
    return "█".repeat(filled) + "░".repeat(BAR - filled);
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) > LONGEST_NAME
        ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
        : name;
  }

  private static Button[] around(Call call, PayMonth months, Period period, Invocation again) {
    Period before = months.before(period);
    Period after = months.after(period);
    var buttons = new ArrayList<Button>();
    buttons.add(turn("‹ " + Periods.name(call, before), again, before));
    if (!after.from().isAfter(call.today())) {
      buttons.add(turn(Periods.name(call, after) + " ›", again, after));
    }
    return buttons.toArray(Button[]::new);
  }

  private static Button turn(String label, Invocation again, Period period) {
    return Button.of(label, again.with(Periods.ARGUMENT, Periods.write(period)));
  }

  private static Button buckets(Call call) {
    return Button.of(call.say("button.buckets"), Invocation.of("bucket"));
  }
}
