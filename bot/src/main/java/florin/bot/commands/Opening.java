package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.quickentry.DraftKind;
import java.util.Optional;

/** Records what was there when the book began, whole or shared out over the buckets. */
final class Opening {
  private Opening() {}

  static Command command() {
    return Command.named("opening")
        .access(Access.AGENT)
        .params(EntryParams.opening())
        .handledBy((call, books) -> Recording.record(call, books, Optional.of(DraftKind.OPENING)));
  }
}
