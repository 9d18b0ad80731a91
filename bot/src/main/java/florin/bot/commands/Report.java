package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import java.util.Optional;

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
        .handledBy(Report::handle);
  }

  private static Reply handle(Call call, Books books) {
    Optional<String> customer = ChartWords.customer(call.text());
    if (customer.isPresent()) {
      return CustomerReport.reply(call, books, customer.get());
    }
    return Filters.read(
        call,
        books,
        filters ->
            CategoryPages.asked(call)
                ? CategoryPages.reply(call, books, filters)
                : PeriodReport.of(call, books, filters));
  }
}
