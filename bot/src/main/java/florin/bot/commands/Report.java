package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.bot.chat.Param;

/** What came and went in any period, narrowed by filters. */
final class Report {
  private Report() {}

  static Command command() {
    return Command.named("report")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(
            Param.optional("period", Param.Kind.PERIOD),
            Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
            Param.optional("location", Param.Kind.LOCATION).written("at:"))
        .handledBy((call, books) ->
            Filters.read(call, books, filters -> PeriodReport.of(call, books, filters)));
  }
}
