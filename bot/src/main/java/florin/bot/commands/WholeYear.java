package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.reports.Period;

/** What came and went this year, or in the one asked for, month by month and by category. */
final class WholeYear {
  private WholeYear() {}

  static Command command() {
    return Command.named("year")
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy((call, books) ->
            Filters.read(
                call, books, filters -> PeriodReport.of(call, books, required(call, filters))));
  }

  private static Filters required(Call call, Filters filters) {
    if (!filters.isOf(Period.Grain.YEAR)) {
      throw new Refused("year.unreadable", call.text());
    }
    return filters.during(filters.period().orElseGet(() -> Periods.thisYear(call)));
  }
}
