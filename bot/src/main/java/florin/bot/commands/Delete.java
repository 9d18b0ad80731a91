package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.ledger.Entry;
import java.util.List;

/** Takes entries out of the books; they can be restored for thirty days. */
final class Delete {
  private Delete() {}

  static Command command() {
    return Command.named("delete")
        .access(Access.AGENT)
        .params(Param.required(Edit.NUMBER, Param.Kind.NUMBER))
        .handledBy(Delete::handle);
  }

  private static Reply handle(Call call, Books books) {
    List<Entry> deleted =
        EntryNumber.all(call).stream().map(number -> books.ledger().voidEntry(number)).toList();
    if (deleted.size() == 1) {
      return EntryCards.deleted(call, deleted.getFirst()).inPlace();
    }
    List<String> lines = deleted.stream().map(e -> EntryWords.brief(call, e)).toList();
    return Reply.of(
            Part.card(
                call.say("entry.deleted.many", deleted.size()), EntryWords.below(call, lines)))
        .inPlace();
  }
}
