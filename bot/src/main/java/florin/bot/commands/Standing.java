package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Call;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.OpenLoan;
import java.util.List;

/** How one stands with somebody, as sentences. */
final class Standing {
  private Standing() {}

  /** {@code Bob owes you 50.00 EUR}. */
  static String sentence(Call call, OpenLoan loan) {
    String way = loan.isLent() ? "lent" : "borrowed";
    return loan.who()
        .map(name -> call.say("loan.with", way, name, loan.owed().abs()))
        .orElseGet(() -> call.say("loan.nameless", way, loan.owed().abs()));
  }

  /** What is open with whom a loan was recorded; nothing for any other entry. */
  static List<String> after(Call call, Books books, Entry entry) {
    if (entry.kind() != EntryKind.LOAN || entry.counterparty().isEmpty()) {
      return List.of();
    }
    String name = entry.counterparty().get();
    List<OpenLoan> open = books.loans().with(name);
    return open.isEmpty()
        ? List.of(call.say("loan.even", name))
        : open.stream().map(loan -> sentence(call, loan)).toList();
  }
}
