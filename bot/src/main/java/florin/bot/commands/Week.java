package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.reports.Period;

/** What came and went this week, or in the one asked for. */
final class Week {
  private Week() {}

  static Command command() {
    return Command.named("week")
        .access(Access.VIEWER)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy((call, books) ->
            Filters.read(
                call,
                books,
                filters ->
                    PeriodReport.of(
                        call,
                        books,
                        filters.during(filters.period().orElseGet(() -> thisWeek(call))))));
  }

  private static Period thisWeek(Call call) {
    return Periods.TEXT.require("week", call.today(), call.locale());
  }
}
