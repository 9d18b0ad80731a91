package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;

/** Does again what was last undone. */
final class Redo {
  private Redo() {}

  static Command command() {
    return Command.named("redo").access(Access.AGENT).handledBy(Redo::handle);
  }

  private static Reply handle(Call call, Books books) {
    return Reversals.redone(call, books, books.history().redo()).inPlace();
  }
}
