package florin.bot.commands;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.ledger.Entry;
import florin.ledger.Moved;
import florin.people.Membership;
import java.util.List;

/**
 * Moves an entry to another book of its person; asks first where something would not match there.
 */
final class Moving {
  private static final String SURE = "sure";
  private static final int OFFERED = 8;

  private Moving() {}

  static Command command() {
    return Command.named("move")
        .access(Access.AGENT)
        .params(
            Param.required(Edit.NUMBER, Param.Kind.NUMBER), Param.optional("book", Param.Kind.TEXT))
        .handledBy(Moving::handle);
  }

  private static Reply handle(Call call, Books books) {
    EntryNumber meant = EntryNumber.of(call);
    if (call.argument(BookSetup.BOOK).isPresent()) {
      Membership there =
          books
              .people()
              .in(Long.parseLong(call.argument(BookSetup.BOOK).get()))
              .orElseThrow(() -> new Refused("book.not-yours"));
      return to(call, books, meant.number(), there);
    }
    return meant.rest().isEmpty()
        ? where(call, books, meant.number())
        : to(call, books, meant.number(), MyBooks.called(books, meant.rest()));
  }

  private static Reply where(Call call, Books books, int number) {
    Entry entry = books.ledger().find(number).orElseThrow(() -> Show.unknown(number));
    List<Membership> others =
        books.people().memberships().stream()
            .filter(m -> m.book().id() != call.book().id() && m.role().atLeast(Role.AGENT))
            .limit(OFFERED)
            .toList();
    if (others.isEmpty()) {
      throw new Refused("entry.move.nowhere");
    }
    Reply reply = Reply.text(call.say("entry.move.where", EntryWords.brief(call, entry)));
    for (Membership other : others) {
      reply = reply.row(Button.once(other.book().name(), moving(number, other)));
    }
    return reply;
  }

  private static Reply to(Call call, Books books, int number, Membership there) {
    if (there.book().id() == call.book().id()) {
      throw new Refused("entry.move.same");
    }
    Actor actor = there.actor(call.cause());
    if (!there.role().atLeast(Role.AGENT)) {
      throw new Refused("entry.move.reader", there.book().name());
    }
    if (call.argument(SURE).isEmpty()) {
      Moved plan = books.ledger().planMove(number, actor);
      if (!plan.lost().isEmpty()) {
        return ask(call, plan, there);
      }
    }
    Moved moved = books.ledger().move(number, actor, call.book().name(), there.book().name());
    String heading =
        call.say(
            "entry.moved",
            EntryWords.brief(call, moved.entry()),
            there.book().name(),
            Integer.toString(moved.number()));
    return Reply.of(Part.card(heading, EntryWords.below(call, lost(call, moved))))
        .row(EntryCards.undo(call, moved.actionId()))
        .about(List.of(number))
        .inPlace();
  }

  private static Reply ask(Call call, Moved plan, Membership there) {
    String heading =
        call.say("entry.move.ask", EntryWords.brief(call, plan.entry()), there.book().name());
    return Reply.of(Part.card(heading, EntryWords.below(call, lost(call, plan))))
        .row(
            Button.once(
                    call.say("entry.move.button"),
                    moving(plan.entry().number(), there).with(SURE, "yes"))
                .styled(Button.Style.PRIMARY),
            Button.once(call.say("button.cancel"), Invocation.of("cancel")))
        .inPlace();
  }

  private static List<String> lost(Call call, Moved moved) {
    return moved.lost().stream()
        .map(one -> call.say("entry.move.lost", one.what().name(), one.name()))
        .toList();
  }

  private static Invocation moving(int number, Membership there) {
    return Invocation.of("move")
        .with(Edit.NUMBER, Integer.toString(number))
        .with(BookSetup.BOOK, Long.toString(there.book().id()));
  }
}
