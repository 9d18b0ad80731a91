package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.EntryFilter;
import java.util.List;

/** The newest entries, eight or as many as asked for. */
final class Last {
  private static final int MOST = 50;

  private Last() {}

  static Command command() {
    return Command.named("last")
        .access(Access.VIEWER)
        .params(Param.optional("count", Param.Kind.NUMBER))
        .handledBy(Last::handle);
  }

  private static Reply handle(Call call, Books books) {
    int rows = call.text().isEmpty() ? EntryPages.ROWS : count(call.text());
    var everything = Filters.of(EntryFilter.all(), "", List.of());
    return EntryPages.page(
        call, books, everything, rows, Invocation.of("last", Integer.toString(rows)));
  }

  private static int count(String text) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      throw new Refused("last.count", text, MOST);
    }
    return Math.min(MOST, Integer.parseInt(text));
  }
}
