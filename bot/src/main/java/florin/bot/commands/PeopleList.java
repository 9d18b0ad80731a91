package florin.bot.commands;

import florin.Role;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Member;
import java.util.ArrayList;
import java.util.List;

/** Who belongs to the book, in which role, and who sees what there. */
final class PeopleList {
  private static final int SHOWN = 40;

  private PeopleList() {}

  static Command command() {
    return Command.named("people")
        .alias("members")
        .access(Access.VIEWER)
        .handledBy(
            (call, books) -> card(call, books, call.say("people.heading", call.book().name())));
  }

  /** The card after something changed, read anew. */
  static Reply card(Call call, Books books, String heading) {
    List<Member> members = books.members().list();
    var lines = new ArrayList<String>();
    members.stream()
        .limit(SHOWN)
        .forEach(member ->
            lines.add(
                call.say(
                    "people.line",
                    member.name(),
                    member.role().name(),
                    Boolean.toString(member.personId() == call.person().id()))));
    if (members.size() > SHOWN) {
      lines.add(call.say("people.more", members.size() - SHOWN));
    }
    lines.add(call.say(call.book().shared() ? "people.sight.shared" : "people.sight"));
    Reply reply = Reply.card(heading, lines.toArray(String[]::new));
    Role role = call.member().role();
    if (call.book().personal() || !role.atLeast(Role.MANAGER)) {
      return reply;
    }
    Button invite = Button.of(call.say("button.invite"), Invocation.of("invite"));
    return role.atLeast(Role.OWNER) && members.size() > 1
        ? reply.row(
            invite,
            Button.of(call.say("people.button.role"), Invocation.of("role")),
            Button.of(call.say("people.button.remove"), Invocation.of("remove")))
        : reply.row(invite);
  }
}
