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
import florin.money.Money;
import florin.money.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
    parts.add(new Part.Paragraph(below(call, books, balances)));
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

  private static String below(Call call, Books books, Balances balances) {
    var lines = new ArrayList<String>();
    List<Money> totals = balances.signs().stream().map(Balances.Signs::total).toList();
    lines.addAll(RateWords.together(call, books, totals, call.today()));
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
    if (!call.actor().seesAll()) {
      lines.add(call.say("balance.own"));
    }
    return String.join("\n", EntryWords.below(call, lines));
  }
}
