package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Catalog;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.ledger.Entry;
import florin.quickentry.DraftKind;
import florin.quickentry.EntryContext;
import florin.quickentry.EntryLine;
import florin.quickentry.EntryReading;
import florin.quickentry.EntryText;
import florin.quickentry.QuickEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody changed their own message: each of its lines says anew what the entry it recorded is.
 */
final class Amend {
  private Amend() {}

  static Command command() {
    return Command.named("amend")
        .access(Access.AGENT)
        .menu(Command.Menu.HIDDEN)
        .handledBy(Amend::handle);
  }

  private static Reply handle(Call call, Books books) {
    QuickEntry quickEntry = books.quickEntry();
    EntryContext plain = Recording.context(call, quickEntry);
    List<EntryLine> lines =
        EntryText.readAll(call.text(), kind(call, books).map(plain::withKind).orElse(plain));
    if (lines.size() != call.entries().size()) {
      throw new Refused("entry.amend.lines", lines.size(), call.entries().size());
    }
    var changed = new ArrayList<Entry>();
    for (int i = 0; i < lines.size(); i++) {
      int number = call.entries().get(i);
      switch (lines.get(i).reading()) {
        case EntryReading.Refusal refusal ->
            throw new Refused(refusal.key(), refusal.args().toArray());
        case EntryReading.Questions questions ->
            throw new Refused("entry.amend.unsure", "#" + number);
        case EntryReading.Complete complete ->
            changed.add(
                books.ledger().edit(number, quickEntry.rewrite(complete.draft()).inFuture(true)));
      }
    }
    return changed.size() == 1
        ? EntryCards.changed(call, books, changed.getFirst())
        : EntryCards.changedMany(call, changed);
  }

  /** What the command at the head of the message makes of it, as it did when it was sent. */
  private static Optional<DraftKind> kind(Call call, Books books) {
    return books.ledger().find(call.entries()).stream()
        .findFirst()
        .flatMap(first -> Recording.kind(call.argument(Catalog.AMENDED).orElse(""), first));
  }
}
