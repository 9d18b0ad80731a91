package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.reports.Period;
import java.util.Optional;

/** All years with data, side by side and together. */
final class Years {
  private Years() {}

  static Command command() {
    return Command.named("years").access(Access.VIEWER).handledBy(Years::handle);
  }

  private static Reply handle(Call call, Books books) {
    return Filters.read(call, books, filters -> report(call, books, filters));
  }

  private static Reply report(Call call, Books books, Filters filters) {
    if (filters.period().isPresent() || filters.filter().text().isPresent()) {
      throw new Refused("years.period", call.text());
    }
    Optional<Period> all = books.reports().extent();
    return all.map(period ->
            PeriodReport.ofAllYears(
                call,
                books,
                filters.during(period),
                filters.into("years").with(PeriodReport.HERE, "yes")))
        .orElseGet(() -> Reply.text(call.say("report.never")));
  }
}
