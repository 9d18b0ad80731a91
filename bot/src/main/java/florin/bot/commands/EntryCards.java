package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/** The cards that show an entry after something happened to it, with what can be done next. */
final class EntryCards {
  private EntryCards() {}

  /** Just recorded: one entry with its details, several a line each. */
  static Reply saved(Call call, Books books, List<Entry> entries, long actionId) {
    Button undo = undo(call, actionId);
    if (entries.size() == 1) {
      Entry entry = entries.getFirst();
      String heading = call.say("entry.saved", EntryWords.line(call, entry));
      return withMore(
          call,
          books,
          card(call, heading, entry, Standing.after(call, books, entry))
              .row(edit(call, entry), undo),
          entry);
    }
    List<String> lines = entries.stream().map(e -> withWords(call, e)).toList();
    return Reply.of(
            Part.card(call.say("entry.saved.many", entries.size()), EntryWords.below(call, lines)))
        .row(undo)
        .about(numbers(entries));
  }

  static Reply changed(Call call, Books books, Entry entry) {
    String heading = call.say("entry.changed", EntryWords.line(call, entry));
    return card(call, heading, entry, Standing.after(call, books, entry))
        .row(edit(call, entry), undoLast(call));
  }

  static Reply changedMany(Call call, List<Entry> entries) {
    List<String> lines = entries.stream().map(e -> withWords(call, e)).toList();
    return Reply.of(
            Part.card(
                call.say("entry.changed.many", entries.size()), EntryWords.below(call, lines)))
        .row(undoLast(call))
        .about(numbers(entries));
  }

  static Reply restored(Call call, Entry entry) {
    String heading = call.say("entry.restored", EntryWords.line(call, entry));
    return card(call, heading, entry, List.of()).row(edit(call, entry), delete(call, entry));
  }

  static Reply deleted(Call call, Entry entry) {
    return Reply.of(
            Part.card(
                call.say("entry.deleted", EntryWords.brief(call, entry)),
                EntryWords.below(call, List.of())))
        .row(restore(call, entry))
        .about(List.of(entry.number()));
  }

  private static Reply card(Call call, String heading, Entry entry, List<String> more) {
    var lines = new ArrayList<String>();
    lines.add(EntryWords.details(entry));
    lines.addAll(Portions.of(call, entry));
    lines.addAll(more);
    return Reply.of(Part.card(heading, EntryWords.below(call, lines)))
        .about(List.of(entry.number()));
  }

  private static Reply withMore(Call call, Books books, Reply reply, Entry entry) {
    return Split.button(call, books, entry).map(reply::row).orElse(reply);
  }

  private static String withWords(Call call, Entry entry) {
    String line = EntryWords.line(call, entry);
    return entry.description().isEmpty() ? line : line + " · " + entry.description();
  }

  static Button edit(Call call, Entry entry) {
    return Button.form(
        call.say("button.edit"),
        Invocation.of("edit").with(Edit.NUMBER, Integer.toString(entry.number())));
  }

  static Button delete(Call call, Entry entry) {
    return Button.once(
            call.say("button.delete"), Invocation.of("delete", Integer.toString(entry.number())))
        .styled(Button.Style.DANGER);
  }

  static Button restore(Call call, Entry entry) {
    return Button.once(
        call.say("button.restore"), Invocation.of("restore", Integer.toString(entry.number())));
  }

  static Button undo(Call call, long actionId) {
    return Button.once(
        call.say("button.undo"), Invocation.of("undo").with(Undo.ACTION, Long.toString(actionId)));
  }

  static Button undoLast(Call call) {
    return Button.once(call.say("button.undo"), Invocation.of("undo"));
  }

  static List<Integer> numbers(List<Entry> entries) {
    return entries.stream().map(Entry::number).toList();
  }
}
