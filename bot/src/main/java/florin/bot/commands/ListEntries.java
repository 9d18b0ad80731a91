package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;

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
            Param.optional("bucket", Param.Kind.BUCKET).written("bucket:"),
            Param.optional("method", Param.Kind.METHOD).written("pay:"),
            Param.optional("customer", Param.Kind.CUSTOMER).written("customer:"),
            Param.optional("author", Param.Kind.TEXT).written("by:"),
            Param.optional("amount", Param.Kind.TEXT).written("amount:"),
            Param.choice("order", false, "newest", "oldest", "largest", "smallest"),
            Param.choice("match", false, "any"),
            Param.optional("words", Param.Kind.TEXT))
        .handledBy(
            (call, books) -> Filters.read(call, books, filters -> answer(call, books, filters)));
  }

  private static Reply answer(Call call, Books books, Filters filters) {
    return EntryFigures.wanted(call)
        ? EntryFigures.of(call, books, filters, filters.into("list"))
        : EntryPages.page(call, books, filters, EntryPages.ROWS, filters.into("list"));
  }
}
