package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Member;
import java.util.Locale;
import java.util.Optional;

/** Changes what a member may do in the book; making an owner is asked twice. */
final class RoleSetting {
  private static final String ROLE = "role";
  private static final String SURE = "sure";

  private RoleSetting() {}

  static Command command() {
    return Command.named("role")
        .access(Access.OWNER)
        .params(
            Param.optional("name", Param.Kind.TEXT),
            Param.choice(ROLE, false, "owner", "manager", "agent", "viewer"))
        .handledBy(RoleSetting::handle);
  }

  private static Reply handle(Call call, Books books) {
    Optional<Role> role = call.argument(ROLE).map(Role::valueOf);
    String name = call.text();
    int space = name.lastIndexOf(' ');
    if (role.isEmpty() && space > 0) {
      role = find(name.substring(space + 1));
      if (role.isPresent()) {
        name = name.substring(0, space).strip();
      } else if (NamedMember.isUnknown(books, name)) {
        throw unknown(name.substring(space + 1));
      }
    }
    Invocation again = Invocation.of("role");
    if (role.isPresent()) {
      again = again.with(ROLE, role.get().name());
    }
    Optional<Role> wanted = role;
    return NamedMember.of(
        call,
        books,
        name,
        again,
        call.say("role.who", call.book().name()),
        member ->
            wanted.map(to -> set(call, books, member, to)).orElseGet(() -> which(call, member)));
  }

  private static Reply which(Call call, Member member) {
    Reply reply = Reply.text(call.say("role.which", member.name(), member.role().name()));
    for (Role role : Role.values()) {
      if (role != member.role()) {
        reply =
            reply.row(
                Button.once(
                    call.say("role.button", role.name()), chosen(member).with(ROLE, role.name())));
      }
    }
    return reply.inPlace();
  }

  private static Reply set(Call call, Books books, Member member, Role role) {
    if (role == Role.OWNER && member.role() != Role.OWNER && call.argument(SURE).isEmpty()) {
      return BookCards.ask(
          call,
          call.say("role.owner.ask", member.name(), call.book().name()),
          "role.button.owner",
          chosen(member).with(ROLE, role.name()).with(SURE, "yes"));
    }
    Member changed = books.members().role(member.personId(), role);
    Call now = call.by(books.people().me());
    Reply reply =
        PeopleList.card(now, books, call.say("role.changed", changed.name(), changed.role().name()))
            .inPlace();
    return role == Role.OWNER && member.personId() != call.person().id()
        ? reply.row(
            Button.once(
                call.say("role.button.step-down"),
                Invocation.of("role")
                    .with(NamedMember.WHO, Long.toString(call.person().id()))
                    .with(ROLE, Role.MANAGER.name())))
        : reply;
  }

  private static Invocation chosen(Member member) {
    return Invocation.of("role").with(NamedMember.WHO, Long.toString(member.personId()));
  }

  /**
   * @throws Refused {@code role.unknown}
   */
  static Role read(String typed) {
    return find(typed).orElseThrow(() -> unknown(typed));
  }

  private static Refused unknown(String typed) {
    return new Refused("role.unknown", NamedMember.shown(typed));
  }

  private static Optional<Role> find(String typed) {
    return Verbs.find(Role.values(), "role.words.", typed.toLowerCase(Locale.ROOT));
  }
}
