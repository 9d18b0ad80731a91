package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.quickentry.DraftKind;
import java.util.Optional;

/** Records money that moved between two locations. */
final class Transfer {
  private Transfer() {}

  static Command command() {
    return Command.named("transfer")
        .access(Access.AGENT)
        .params(EntryParams.transfer())
        .formedBy(Recording.form(Optional.of(DraftKind.TRANSFER)))
        .handledBy((call, books) -> Recording.record(call, books, Optional.of(DraftKind.TRANSFER)));
  }
}
