package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.reports.Period;

/** What came and went this month, or in the one asked for. */
final class Month {
  private Month() {}

  static Command command() {
    return Command.named("month")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy((call, books) ->
            Filters.read(
                call, books, filters -> PeriodReport.of(call, books, required(call, filters))));
  }

  /** Nothing but a month: other words would silently give a report of something else. */
  private static Filters required(Call call, Filters filters) {
    if (!filters.isOf(Period.Grain.MONTH)) {
      throw new Refused("month.unreadable", call.text());
    }
    return filters;
  }
}
