package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.quickentry.DraftKind;
import java.util.Optional;

/** Records money that was spent. */
final class Expense {
  private Expense() {}

  static Command command() {
    return Command.named("expense")
        .access(Access.AGENT)
        .params(EntryParams.entry())
        .formedBy(Recording.form(Optional.of(DraftKind.EXPENSE)))
        .handledBy((call, books) -> Recording.record(call, books, Optional.of(DraftKind.EXPENSE)));
  }
}
