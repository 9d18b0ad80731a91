package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Member;

/** Takes a member out of the book, after asking; what they recorded stays. */
final class Removal {
  private static final String SURE = "sure";

  private Removal() {}

  static Command command() {
    return Command.named("remove")
        .access(Access.OWNER)
        .params(Param.optional("name", Param.Kind.TEXT))
        .handledBy(Removal::handle);
  }

  private static Reply handle(Call call, Books books) {
    return NamedMember.of(
        call,
        books,
        call.text(),
        Invocation.of("remove"),
        call.say("remove.who", call.book().name()),
        member -> go(call, books, member));
  }

  private static Reply go(Call call, Books books, Member member) {
    if (member.personId() == call.person().id()) {
      throw new Refused("members.remove-self");
    }
    if (call.argument(SURE).isEmpty()) {
      return BookCards.ask(
              call,
              call.say("remove.ask", member.name(), call.book().name()),
              "remove.button",
              Invocation.of("remove")
                  .with(NamedMember.WHO, Long.toString(member.personId()))
                  .with(SURE, "yes"))
          .inPlace();
    }
    books.members().remove(member.personId());
    return PeopleList.card(call, books, call.say("remove.done", member.name(), call.book().name()))
        .inPlace();
  }
}
