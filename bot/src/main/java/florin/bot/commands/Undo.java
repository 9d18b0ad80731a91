package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.history.Undone;

/** Takes back the last thing its caller did, or the one a button names. */
final class Undo {
  /** The action meant, where a button knows it. */
  static final String ACTION = "action";

  private Undo() {}

  static Command command() {
    return Command.named("undo").access(Access.AGENT).handledBy(Undo::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (!call.text().isEmpty()) {
      throw new Refused("undo.only-last");
    }
    Undone undone =
        call.argument(ACTION).isPresent()
            ? books.history().undo(Long.parseLong(call.argument(ACTION).get()))
            : books.history().undo();
    // Read anew: it may be the name of the book that was brought back.
    return Reversals.undone(call.by(books.people().me()), books, undone).inPlace();
  }
}
