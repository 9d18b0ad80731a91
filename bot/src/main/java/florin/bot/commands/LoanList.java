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
import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.OpenLoan;
import florin.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was lent and borrowed and is still open; with a name, the entries behind it. */
final class LoanList {
  private static final int BUTTONS = 6;
  private static final int BUTTONS_A_ROW = 3;

  private LoanList() {}

  static Command command() {
    return Command.named("loans")
        .access(Access.VIEWER)
        .params(Param.optional("name", Param.Kind.TEXT).written("&"))
        .handledBy(LoanList::handle);
  }

  private static Reply handle(Call call, Books books) {
    String name = call.text().replaceFirst("^&", "").strip();
    return name.isEmpty() ? all(call, books) : one(call, books, name);
  }

  private static Reply all(Call call, Books books) {
    List<OpenLoan> open = books.loans().open();
    if (open.isEmpty()) {
      return Reply.text(call.say("loans.none"));
    }
    var lines = new ArrayList<String>();
    open.forEach(loan ->
        lines.add(
            call.say("loans.line", Standing.sentence(call, loan), call.day(loan.lastDate()))));
    lines.addAll(totals(call, open));
    Reply reply = Reply.of(Part.card(call.say("loans.heading"), EntryWords.below(call, lines)));
    List<String> names =
        open.stream().flatMap(loan -> loan.who().stream()).distinct().limit(BUTTONS).toList();
    for (int from = 0; from < names.size(); from += BUTTONS_A_ROW) {
      reply =
          reply.row(
              names.subList(from, Math.min(names.size(), from + BUTTONS_A_ROW)).stream()
                  .map(name -> Button.of(name, Invocation.of("loans", name)))
                  .toArray(Button[]::new));
    }
    return reply;
  }

  /** What all of them come to, where there are several of a currency and a direction. */
  private static List<String> totals(Call call, List<OpenLoan> open) {
    Map<String, List<OpenLoan>> byKind = new TreeMap<>();
    open.forEach(loan ->
        byKind
            .computeIfAbsent(
                (loan.isLent() ? "lent " : "owed ") + loan.owed().currency(),
                any -> new ArrayList<>())
            .add(loan));
    return byKind.values().stream()
        .filter(loans -> loans.size() > 1)
        .map(loans ->
            call.say("loans.total", loans.getFirst().isLent() ? "lent" : "borrowed", total(loans)))
        .toList();
  }

  private static Money total(List<OpenLoan> loans) {
    Currency currency = loans.getFirst().owed().currency();
    return loans.stream().map(OpenLoan::owed).reduce(Money.zero(currency), Money::plus).abs();
  }

  private static Reply one(Call call, Books books, String name) {
    EntryFilter filter =
        EntryFilter.where().kinds(Set.of(EntryKind.LOAN)).counterparty(name).build();
    List<OpenLoan> open = books.loans().with(name);
    if (open.isEmpty() && books.ledger().count(filter) == 0) {
      return Reply.text(call.say("loans.never", name));
    }
    var said = new ArrayList<String>();
    said.add("&" + name);
    if (open.isEmpty()) {
      said.add(call.say("loans.even"));
    }
    open.forEach(loan -> said.add(Standing.sentence(call, loan)));
    return EntryPages.page(
        call,
        books,
        Filters.of(filter, "", List.copyOf(said)),
        EntryPages.ROWS,
        Invocation.of("loans", name));
  }
}
