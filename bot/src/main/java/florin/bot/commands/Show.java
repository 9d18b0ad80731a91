package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.documents.Document;
import florin.ledger.Entry;
import florin.ledger.EntryKind;
import florin.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows one entry with all that is known of it. */
final class Show {
  private Show() {}

  static Command command() {
    return Command.named("show")
        .access(Access.VIEWER)
        .params(Param.required(Edit.NUMBER, Param.Kind.NUMBER))
        .handledBy(Show::handle);
  }

  private static Reply handle(Call call, Books books) {
    int number = EntryNumber.of(call).number();
    Entry entry = books.ledger().find(number).orElseThrow(() -> unknown(number));
    Optional<Reply> file = Attach.shown(call, books, entry);
    if (file.isPresent()) {
      return file.get();
    }
    var lines = new ArrayList<String>();
    lines.add(EntryWords.details(entry));
    lines.addAll(Portions.of(call, entry));
    if (entry.kind() == EntryKind.TRANSFER) {
      entry.postings().forEach(posting -> lines.add(posting(call, posting)));
    } else if (entry.postings().size() == 1) {
      lines.add(call.say("entry.bucket", entry.bucket().name()));
    }
    lines.add(call.say("entry.by", entry.author().name(), call.moment(entry.createdAt())));
    if (entry.voided()) {
      lines.add(call.say("entry.is-deleted"));
    }
    Reply reply =
        Reply.of(Part.card(EntryWords.line(call, entry), EntryWords.below(call, lines)))
            .about(List.of(number));
    for (Document document : books.attachments().of(entry)) {
      reply = reply.row(Attach.button(document, entry));
    }
    return entry.voided()
        ? reply.row(EntryCards.restore(call, entry))
        : reply.row(EntryCards.edit(call, entry), EntryCards.delete(call, entry));
  }

  private static String posting(Call call, Posting posting) {
    return call.say(
        "entry.posting", posting.amount(), posting.location().name(), posting.bucket().name());
  }

  static Refused unknown(int number) {
    return new Refused("entry.unknown", Integer.toString(number));
  }
}
