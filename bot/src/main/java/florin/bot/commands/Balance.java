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
import florin.money.MoneyText;
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
      return Reply.text(call.say("balance.empty"));
    }
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(call.say("balance.heading", totals(call, balances))));
    parts.add(new Part.Table(books.reports().locations(balances, call.today())));
    if (balances.buckets().size() > balances.signs().size()) {
      parts.add(new Part.Table(books.reports().buckets(balances, call.today())));
    }
    parts.add(new Part.Paragraph(below(call, balances)));
    return Reply.of(parts)
        .row(
            Button.of(call.say("button.this-month"), Invocation.of("month")),
            Button.of(call.say("button.entries"), Invocation.of("list")));
  }

  private static String totals(Call call, Balances balances) {
    var text = new MoneyText(call.locale());
    return balances.signs().stream()
        .map(line -> text.full(line.total()))
        .collect(Collectors.joining(" · "));
  }

  private static String below(Call call, Balances balances) {
    var lines = new ArrayList<String>();
    for (Balances.Signs line : balances.signs()) {
      lines.add(call.say("sums.income", line.positive()));
      lines.add(call.say("sums.expenses", line.negative().negate()));
      if (!line.neutral().isZero()) {
        lines.add(call.say("sums.neutral", line.neutral()));
      }
    }
    if (!balances.consistent()) {
      lines.add(call.say("balance.inconsistent"));
    }
    return String.join("\n", below(call, lines));
  }

  /** The lines below balances, which say so where only somebody's own entries are counted. */
  static List<String> below(Call call, List<String> lines) {
    return EntryWords.below(
        call,
        call.actor().seesAll()
            ? lines
            : Stream.concat(lines.stream(), Stream.of(call.say("balance.own"))).toList());
  }
}
