package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.reports.Period;

/** What came and went in one month or one year: this one, or the one asked for. */
enum CalendarReport {
  MONTH("month", Period.Grain.MONTH) {
    @Override
    Period current(Call call) {
      return Periods.thisMonth(call);
    }
  },
  YEAR("year", Period.Grain.YEAR) {
    @Override
    Period current(Call call) {
      return Periods.thisYear(call);
    }
  };

  private final String word;
  private final Period.Grain grain;

  CalendarReport(String word, Period.Grain grain) {
    this.word = word;
    this.grain = grain;
  }

  Command command() {
    return Command.named(word)
        .access(Access.VIEWER)
        .menu(Command.Menu.EVERYWHERE)
        .params(Param.optional("period", Param.Kind.PERIOD))
        .handledBy((call, books) ->
            Filters.read(
                call, books, filters -> PeriodReport.of(call, books, required(call, filters))));
  }

  abstract Period current(Call call);

  /** Nothing but such a period: other words would silently give a report of something else. */
  private Filters required(Call call, Filters filters) {
    if (!filters.isOf(grain)) {
      throw new Refused(word + ".unreadable", call.text());
    }
    return filters.during(filters.period().orElseGet(() -> current(call)));
  }
}
