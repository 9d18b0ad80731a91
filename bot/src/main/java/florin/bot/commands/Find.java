package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import java.util.List;

/** The entries that mention a text, taken as it stands, or refer to something named so. */
final class Find {
  private static final int LONGEST = 255;

  private Find() {}

  static Command command() {
    return Command.named("find")
        .access(Access.VIEWER)
        .params(Param.required("words", Param.Kind.TEXT))
        .handledBy(Find::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.text().isEmpty()) {
      return Prompter.ask(call.say("find.how"), Invocation.of("find"), Invocation.TEXT, List.of());
    }
    if (call.text().length() > LONGEST) {
      throw new Refused("filter.too-long", LONGEST);
    }
    return EntryPages.page(
        call,
        books,
        Filters.mentioning(call.text()),
        EntryPages.ROWS,
        Invocation.of("find", call.text()));
  }
}
