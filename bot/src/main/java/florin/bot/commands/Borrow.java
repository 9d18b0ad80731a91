package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.quickentry.DraftKind;
import java.util.Optional;

/** Records money taken from somebody who will get it back. */
final class Borrow {
  private Borrow() {}

  static Command command() {
    return Command.named("borrow")
        .access(Access.AGENT)
        .params(EntryParams.loan())
        .formedBy(Recording.form(Optional.of(DraftKind.BORROWED)))
        .handledBy((call, books) -> Recording.record(call, books, Optional.of(DraftKind.BORROWED)));
  }
}
