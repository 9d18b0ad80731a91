package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.reports.Period;

/** What came and went today. */
final class Today {
  private Today() {}

  static Command command() {
    return Command.named("today")
        .access(Access.VIEWER)
        .handledBy((call, books) ->
            Filters.read(
                call,
                books,
                filters -> PeriodReport.of(call, books, filters.during(Period.day(call.today())))));
  }
}
