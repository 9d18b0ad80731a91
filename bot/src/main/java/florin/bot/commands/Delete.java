package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes entries out of the books; they can be restored for thirty days. One at once, several by
 * numbers or filters after a question.
 */
final class Delete {
  private static final Selection.Deed MANY =
      new Selection.Deed("bulk.delete.ask", "bulk.deleted", "bulk.delete.button", List.of());

  private Delete() {}

  static Command command() {
    return Command.named("delete")
        .access(Access.AGENT)
        .params(Param.required("entries", Param.Kind.TEXT))
        .handledBy((call, books) -> handle(call, books, call.text()));
  }

  private static Reply handle(Call call, Books books, String text) {
    if (call.argument(Periods.ARGUMENT).isPresent()) {
      return several(call, books, text);
    }
    if (text.isEmpty() || (Selection.isNumbers(text) && !text.matches(".*[\\s,].*"))) {
      List<Integer> numbers = EntryNumber.all(call);
      return numbers.size() == 1
          ? EntryCards.deleted(call, books.ledger().voidEntry(numbers.getFirst())).inPlace()
          : several(
              call, books, numbers.stream().map(n -> "#" + n).collect(Collectors.joining(" ")));
    }
    return several(call, books, text);
  }

  /** Asks, then deletes all of a selection as one action. */
  static Reply several(Call call, Books books, String text) {
    return Selection.read(
        call,
        books,
        text,
        selection ->
            selection.confirmed(
                MANY,
                selection.into("delete"),
                filter -> books.ledger().voidAll(filter).actionId()));
  }
}
