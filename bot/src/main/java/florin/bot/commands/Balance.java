package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Balances;
import florin.ledger.EntryFilter;
import florin.money.Money;
import florin.money.MoneyText;
import florin.reports.ReportTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much there is: where it is, what it is for, and where it came from. */
final class Balance {
  private Balance() {}

  static Command command() {
    return Command.named("balance")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .handledBy(Balance::handle);
  }

  private static Reply handle(Call call, Books books) {
    Balances balances = books.ledger().balances();
    if (balances.signs().isEmpty()) {
      return PeriodReport.placed(call, Reply.text(call.say("balance.empty")));
    }
    ReportTable locations = books.reports().locations(balances, call.today());
    ReportTable buckets = books.reports().buckets(balances, call.today());
    ReportTable signs = books.reports().signs(balances, call.today());
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("balance.heading", totals(call, signs))));
    if (!balances.consistent()) {
      parts.add(
          new Part.Paragraph(
              call.say(
                  "balance.inconsistent",
                  totals(call, locations),
                  totals(call, buckets),
                  totals(call, signs))));
    }
    parts.add(new Part.Table(locations));
    if (balances.buckets().size() > balances.signs().size() || !balances.consistent()) {
      parts.add(new Part.Table(buckets));
    }
    parts.add(new Part.Table(signs));
    parts.add(new Part.Paragraph(below(call, books, balances)));
    return PeriodReport.placed(call, Reply.of(parts).row(buttons(call)));
  }

  private static Button[] buttons(Call call) {
    var everything = Filters.of(EntryFilter.all(), "", List.of());
    return new Button[] {
      Button.of(call.say("button.chart"), Chart.invocation(everything, Picture.LOCATIONS)),
      Button.of(call.say("button.this-month"), Invocation.of("month")),
      Button.of(call.say("button.entries"), Invocation.of("list")),
      Button.of(call.say("button.refresh"), Invocation.of("balance").with(PeriodReport.HERE, "yes"))
    };
  }

  /** What a table comes to, currency by currency. */
  private static String totals(Call call, ReportTable table) {
    var text = new MoneyText(call.locale());
    return table.amounts().map(text::full).collect(Collectors.joining(" · "));
  }

  private static String below(Call call, Books books, Balances balances) {
    List<Money> totals = balances.signs().stream().map(Balances.Signs::total).toList();
    var lines = new ArrayList<>(RateWords.together(call, books, totals, call.today()));
    lines.add(PeriodReport.below(call, books.reports().source()));
    return String.join("\n", ownOnly(call, lines));
  }

  /** The lines below balances, with the name of the book where there are several. */
  static List<String> below(Call call, List<String> lines) {
    return EntryWords.below(call, ownOnly(call, lines));
  }

  /** Says so where only somebody's own entries are counted. */
  private static List<String> ownOnly(Call call, List<String> lines) {
    return call.actor().seesAll()
        ? lines
        : Stream.concat(Stream.of(call.say("balance.own")), lines.stream()).toList();
  }
}
