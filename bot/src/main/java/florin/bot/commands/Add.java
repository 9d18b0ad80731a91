package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import java.util.Optional;

/** Records what a line says. Plain text in a private chat comes here too. */
final class Add {
  private Add() {}

  static Command command() {
    return Command.named("add")
        .alias("e")
        .access(Access.AGENT)
        .menu(Command.Menu.EVERYWHERE)
        .params(EntryParams.entry())
        .formedBy(Recording.form(Optional.empty()))
        .handledBy((call, books) -> Recording.record(call, books, Optional.empty()));
  }
}
