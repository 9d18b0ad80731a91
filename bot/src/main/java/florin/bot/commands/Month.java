package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.bot.chat.Param;

/** What came and went this month, or in the one asked for. */
final class Month {
  private Month() {}

  static Command command() {
    return Command.named("month")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy((call, books) ->
            Filters.read(call, books, filters -> PeriodReport.of(call, books, filters)));
  }
}
