package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.quickentry.DraftKind;
import java.util.Optional;

/** Records money given to somebody who will give it back. */
final class Lend {
  private Lend() {}

  static Command command() {
    return Command.named("lend")
        .access(Access.AGENT)
        .params(EntryParams.loan())
        .formedBy(Recording.form(Optional.of(DraftKind.LENT)))
        .handledBy((call, books) -> Recording.record(call, books, Optional.of(DraftKind.LENT)));
  }
}
