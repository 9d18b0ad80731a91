package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;

/** Brings a deleted entry back. */
final class Restore {
  private Restore() {}

  static Command command() {
    return Command.named("restore")
        .access(Access.AGENT)
        .params(Param.required(Edit.NUMBER, Param.Kind.NUMBER))
        .handledBy(Restore::handle);
  }

  private static Reply handle(Call call, Books books) {
    int number = EntryNumber.all(call).getFirst();
    return EntryCards.restored(call, books.ledger().restore(number)).inPlace();
  }
}
