package florin.bot.commands;

import florin.Refused;
import florin.Role;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.outbox.News;
import florin.people.Invitation;
import florin.people.Membership;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Lets somebody with a code into a book: says first whose it is and who will see what they record,
 * and joins only at the press of a button. Codes that are wrong, used up, taken back or never were
 * are answered alike, so that nobody can probe for them.
 */
final class Joining {
  /** The invitation agreed to. */
  private static final String JOIN = "join";

  /** Present once somebody said no. */
  private static final String DECLINED = "declined";

  private Joining() {}

  static boolean isMeant(Call call) {
    return !call.text().isEmpty()
        || call.argument(JOIN).isPresent()
        || call.argument(DECLINED).isPresent();
  }

  static Reply goOn(Call call, Books books) {
    if (call.argument(DECLINED).isPresent()) {
      return Reply.text(call.say("join.declined")).inPlace();
    }
    return call.argument(JOIN)
        .map(key -> join(call, books, key))
        .orElseGet(() -> offer(call, books));
  }

  private static Reply offer(Call call, Books books) {
    Invitation invitation =
        books.invites().find(call.text()).orElseThrow(() -> new Refused("start.code"));
    var lines = new ArrayList<String>();
    lines.add(call.say("join.owners", invitation.owners()));
    lines.add(call.say("join.role", invitation.role().name()));
    if (invitation.role().atLeast(Role.AGENT)) {
      lines.add(call.say(invitation.shared() ? "join.sight.shared" : "join.sight"));
    }
    return Reply.card(
            call.say(
                "join.offer",
                invitation.invitedBy(),
                invitation.bookName(),
                invitation.currency().getCurrencyCode()),
            lines.toArray(String[]::new))
        .row(
            Button.once(
                    call.say("join.button"), Invocation.of("start").with(JOIN, invitation.key()))
                .styled(Button.Style.PRIMARY),
            Button.once(call.say("join.button.no"), Invocation.of("start").with(DECLINED, "yes")));
  }

  private static Reply join(Call call, Books books, String key) {
    var lines = new ArrayList<String>();
    Call member = call;
    if (call.membership().isEmpty()) {
      Membership registered = Start.register(call, books);
      member = call.by(registered);
      lines.add(Start.set(member, registered));
    }
    String home = member.book().name();
    Membership there = books.invites().accept(key);
    Call joined = member.by(there);
    lines.add(joined.say("join.next", there.book().name(), home));
    return Reply.card(
            joined.say("join.done", there.book().name(), there.role().name()),
            lines.toArray(String[]::new))
        .row(
            Button.of(joined.say("button.books"), Invocation.of("book")),
            Button.of(joined.say("button.people"), Invocation.of("people")))
        .inPlace();
  }

  /** What the owners of a book are told of somebody who joined it. */
  static Optional<Reply> announced(Call call, Books books, News news) {
    return Optional.of(
        Reply.text(
                call.say(
                    "joined.news",
                    news.about().getOrDefault(News.BY, ""),
                    call.book().name(),
                    news.about().getOrDefault(News.ROLE, "")))
            .row(Button.of(call.say("button.people"), Invocation.of("people"))));
  }
}
