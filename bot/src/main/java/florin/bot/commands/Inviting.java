package florin.bot.commands;

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
import florin.people.Invite;
import florin.people.Invites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes codes that let one more person into the book, lists them and takes them back. */
final class Inviting {
  private static final String REVOKE = "revoke";
  private static final int OFFERED = 5;

  private Inviting() {}

  static Command command(Commands.StartLinks links) {
    return Command.named("invite")
        .access(Access.MANAGER)
        .params(Param.choice("role", false, "agent", "viewer", "manager"))
        .handledBy((call, books) -> handle(call, books, links));
  }

  private static Reply handle(Call call, Books books, Commands.StartLinks links) {
    if (!call.origin().chat().isPrivate()) {
      throw new Refused("invite.in-private");
    }
    if (call.book().personal()) {
      throw new Refused("invite.personal");
    }
    if (call.argument(REVOKE).isPresent()) {
      books.invites().revoke(Long.parseLong(call.argument(REVOKE).get()));
      return overview(call, books, call.say("invite.revoked")).inPlace();
    }
    if (call.text().isEmpty()) {
      return overview(call, books, call.say("invite.heading", call.book().name()));
    }
    Role role = RoleSetting.read(call.text());
    return created(call, role, books.invites().create(role), links);
  }

  private static Reply created(
      Call call, Role role, Invites.Created created, Commands.StartLinks links) {
    Reply reply =
        Reply.card(call.say("invite.made", call.book().name(), role.name()))
            .and(new Part.Mono("/start " + created.code()));
    var link = links.to(call.origin().chat().platform(), created.code());
    if (link.isPresent()) {
      reply = reply.and(new Part.Paragraph(link.get()));
    }
    String until = call.moment(call.now().plus(Invites.LIFE));
    return reply
        .and(new Part.Paragraph(call.say("invite.until", until)))
        .row(revoke(created.id(), call.say("invite.button.revoke")));
  }

  private static Reply overview(Call call, Books books, String heading) {
    List<Invite> open = books.invites().open();
    var lines = new ArrayList<String>();
    lines.add(call.say("invite.roles"));
    open.forEach(invite ->
        lines.add(
            call.say(
                "invite.line",
                invite.role().name(),
                invite.invitedBy(),
                call.moment(invite.expiresAt()))));
    Reply reply =
        Reply.card(heading, lines.toArray(String[]::new)).row(roles(call).toArray(Button[]::new));
    for (Invite invite : open.stream().limit(OFFERED).toList()) {
      reply =
          reply.row(
              revoke(
                  invite.id(),
                  call.say(
                      "invite.button.revoke-one",
                      invite.role().name(),
                      call.day(LocalDate.ofInstant(invite.expiresAt(), call.zone())))));
    }
    return reply;
  }

  private static List<Button> roles(Call call) {
    var buttons = new ArrayList<Button>();
    for (Role role : List.of(Role.AGENT, Role.VIEWER, Role.MANAGER)) {
      if (role != Role.MANAGER || call.member().role() == Role.OWNER) {
        buttons.add(
            Button.of(
                call.say("role.button", role.name()),
                Invocation.of("invite", role.name().toLowerCase(Locale.ROOT))));
      }
    }
    return buttons;
  }

  private static Button revoke(long id, String label) {
    return Button.once(label, Invocation.of("invite").with(REVOKE, Long.toString(id)));
  }
}
