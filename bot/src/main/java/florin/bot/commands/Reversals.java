package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.history.Kept;
import florin.history.Undone;
import florin.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What undo and redo say of what they brought back, and of what they left alone. */
final class Reversals {
  private static final int NAMED = 10;

  /** Moves are neither redone nor restored on one side. */
  private static final String MOVE = "move_";

  private static final String SIGN = "change_sign";

  private Reversals() {}

  static Reply undone(Call call, Books books, Undone undone) {
    requireSomethingOpen(undone);
    List<Entry> entries = books.ledger().find(undone.entries());
    if (undone.restored() == 1 && entries.size() == 1) {
      Entry entry = entries.getFirst();
      Reply reply = reply(call, call.say("undone", EntryWords.brief(call, entry)), undone, entries);
      if (undone.kind().startsWith(MOVE)) {
        return reply;
      }
      return entry.voided() ? reply.row(EntryCards.restore(call, entry)) : reply.row(redo(call));
    }
    if (isNothing(undone)) {
      return nothing(call, undone);
    }
    return reply(call, call.say("undone", what(call, undone)), undone, entries).row(redo(call));
  }

  static Reply redone(Call call, Books books, Undone redone) {
    requireSomethingOpen(redone);
    if (isNothing(redone)) {
      return nothing(call, redone);
    }
    List<Entry> entries = books.ledger().find(redone.entries());
    String what =
        redone.restored() == 1 && entries.size() == 1
            ? EntryWords.brief(call, entries.getFirst())
            : what(call, redone);
    return reply(call, call.say("redone", what), redone, entries)
        .row(Button.once(call.say("button.undo"), Invocation.of("undo")));
  }

  private static boolean isNothing(Undone undone) {
    return undone.restored() == 0 && undone.keptCount() > 0;
  }

  /** All of it stayed, so there is nothing to be taken back or done again. */
  private static Reply nothing(Call call, Undone undone) {
    return reply(call, call.say("undone.nothing", what(call, undone)), undone, List.of());
  }

  /** All of it in a closed month is no undoing: the action stays as it is, to be undone later. */
  private static void requireSomethingOpen(Undone undone) {
    if (undone.restored() == 0
        && undone.keptCount() > 0
        && undone.kept().stream().allMatch(kept -> kept.reason() == Kept.Reason.CLOSED)) {
      throw new Refused("undo.closed");
    }
  }

  private static String what(Call call, Undone undone) {
    String key = "action." + undone.kind();
    return call.messages().has(key)
        ? call.say(
            key,
            undone.restored(),
            named(undone.summary()),
            undone.summary().getOrDefault("number", ""))
        : call.say("action.changes", undone.restored());
  }

  /** What the action was about: something with a name, or an import with its number. */
  private static String named(Map<String, String> summary) {
    return summary.getOrDefault("name", summary.getOrDefault("import", ""));
  }

  private static Reply reply(Call call, String heading, Undone undone, List<Entry> entries) {
    var lines = new ArrayList<String>();
    if (undone.kind().startsWith(MOVE)) {
      lines.add(
          call.say(
              "undone.moved",
              undone.kind(),
              undone.summary().getOrDefault("name", ""),
              undone.summary().getOrDefault("twin_number", "")));
    }
    if (undone.kind().equals(SIGN) && isNothing(undone)) {
      lines.add(call.say("undone.sign", named(undone.summary())));
    } else if (undone.keptCount() > 0) {
      String names =
          undone.kept().stream().limit(NAMED).map(Kept::name).collect(Collectors.joining(", "));
      lines.add(call.say("undone.kept", undone.keptCount(), names));
    }
    return Reply.of(Part.card(heading, EntryWords.below(call, lines)))
        .about(EntryCards.numbers(entries));
  }

  private static Button redo(Call call) {
    return Button.once(call.say("button.redo"), Invocation.of("redo"));
  }
}
