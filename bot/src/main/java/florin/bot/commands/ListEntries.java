package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.bot.chat.Param;

/** The entries of a period, a category, a place, or with certain words. */
final class ListEntries {
  private ListEntries() {}

  static Command command() {
    return Command.named("list")
        .access(Access.VIEWER)
        .params(
            Param.optional("period", Param.Kind.PERIOD),
            Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
            Param.optional("location", Param.Kind.LOCATION).written("at:"),
            Param.optional("words", Param.Kind.TEXT))
        .handledBy((call, books) ->
            Filters.read(
                call,
                books,
                filters ->
                    EntryPages.page(call, books, filters, EntryPages.ROWS, filters.into("list"))));
  }
}
