package florin.bot.commands;

import florin.access.SignInTries;
import florin.books.Books;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Reply;
import florin.bot.chat.Sender;
import florin.chat.Invocation;
import florin.outbox.News;
import florin.people.Identity;
import florin.people.IdentityLinks;
import florin.people.IdentityLinks.Found;
import florin.people.JoinPlan;
import florin.people.Membership;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes a code that another account shows. An account nobody is registered with is that person at
 * once; somebody registered is told first what the two will have together, and joins at the press
 * of a button.
 */
final class Linking {
  /** The code agreed to. */
  private static final String JOIN = "join";

  /** Present once somebody said no. */
  private static final String DECLINED = "declined";

  private Linking() {}

  static boolean isMeant(Call call) {
    return !call.text().isEmpty()
        || call.argument(JOIN).isPresent()
        || call.argument(DECLINED).isPresent();
  }

  static Reply goOn(Call call, Books books) {
    if (call.argument(DECLINED).isPresent()) {
      return Reply.text(call.say("link.declined")).inPlace();
    }
    return call.argument(JOIN)
        .map(key -> join(call, books, key))
        .orElseGet(() -> enter(call, books));
  }

  /** What is tried stays counted, so a code that does not work is answered and not refused. */
  private static Reply enter(Call call, Books books) {
    Identity own = own(call);
    SignInTries tries = books.plumbing().signInTries();
    String subject = own.platform() + " " + own.externalId();
    if (!tries.count(SignInTries.Kind.LINK, subject)) {
      return Reply.text(call.say("link.tries"));
    }
    Found found = books.identityLinks().find(call.text());
    if (found.state() == IdentityLinks.State.OPEN) {
      tries.clear(SignInTries.Kind.LINK, subject);
    }
    return switch (found.state()) {
      case WRONG -> Reply.text(call.say("link.code.wrong"));
      case USED -> Reply.text(call.say("link.code.used"));
      case EXPIRED -> Reply.text(call.say("link.code.expired"));
      case OPEN ->
          call.membership().isEmpty()
              ? add(call, books, found.key(), own)
              : offer(call, books, found.key());
    };
  }

  private static Reply add(Call call, Books books, String key, Identity own) {
    Sender sender = call.origin().sender();
    Membership person = books.identityLinks().add(key, own, sender.displayName());
    Call theirs = call.by(person);
    return done(theirs, "link.done");
  }

  private static Reply offer(Call call, Books books, String key) {
    JoinPlan plan = books.identityLinks().plan(key, platform(call));
    String there =
        plan.platforms().stream()
            .map(name -> call.say("link.platform", name))
            .collect(Collectors.joining(", "));
    String other = plan.callerStays() ? plan.leaves().name() : plan.stays().name();
    var lines = new ArrayList<String>();
    lines.add(
        plan.callerStays()
            ? call.say("link.offer.you-stay", plan.stays().name(), other, there)
            : call.say("link.offer.you-become", other, there));
    lines.add(
        call.say(
            "link.offer.books",
            plan.books().stream()
                .map(kept ->
                    call.say("link.offer.book", kept.name(), kept.membership().role().name()))
                .collect(Collectors.joining(", "))));
    plan.books().stream()
        .filter(JoinPlan.Kept::renamed)
        .forEach(kept ->
            lines.add(
                call.say("link.offer.renamed", kept.membership().book().name(), kept.name())));
    lines.add(call.say("link.offer.warning"));
    return Reply.card(call.say("link.offer", other, there), lines.toArray(String[]::new))
        .row(
            Button.once(call.say("link.button"), Invocation.of(LinkCommand.NAME).with(JOIN, key))
                .styled(Button.Style.DANGER),
            Button.once(
                call.say("button.cancel"), Invocation.of(LinkCommand.NAME).with(DECLINED, "yes")));
  }

  private static Reply join(Call call, Books books, String key) {
    Membership person =
        books
            .identityLinks()
            .join(key, own(call), call.origin().sender().displayName(), platform(call));
    return done(call.by(person), "link.joined").inPlace();
  }

  private static Reply done(Call call, String heading) {
    return Reply.card(
            call.say(heading, call.person().name()), call.say("link.done.next", call.book().name()))
        .row(BookCards.listButton(call));
  }

  /** What somebody is told in the chat they showed the code in, or used last. */
  static Optional<Reply> announced(Call call, Books books, News news) {
    String platform = news.about().getOrDefault(News.PLATFORM, "");
    String account =
        call.say(
            "link.account",
            call.say("link.platform", platform),
            news.about().getOrDefault(News.BY, ""));
    var identity = new Identity(platform, news.about().getOrDefault(News.ACCOUNT, ""));
    return Optional.of(
        Reply.text(call.say("link.news", account))
            .row(Button.of(call.say("link.off.button", account), LinkCommand.takingOff(identity))));
  }

  private static String platform(Call call) {
    return call.say("link.platform", call.origin().chat().platform());
  }

  private static Identity own(Call call) {
    return new Identity(call.origin().chat().platform(), call.origin().sender().externalId());
  }
}
