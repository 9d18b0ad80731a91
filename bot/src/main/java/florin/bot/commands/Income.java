package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.quickentry.DraftKind;
import java.util.Optional;

/** Records money that came in. */
final class Income {
  private Income() {}

  static Command command() {
    return Command.named("income")
        .access(Access.AGENT)
        .params(EntryParams.income())
        .formedBy(Recording.form(Optional.of(DraftKind.INCOME)))
        .handledBy((call, books) -> Recording.record(call, books, Optional.of(DraftKind.INCOME)));
  }
}
