package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.bot.chat.Sender;
import florin.chat.Invocation;
import florin.people.Caller;
import florin.people.Identity;
import florin.people.Membership;
import florin.people.Newcomer;
import florin.people.Person;
import florin.people.Zones;

/** Lets a newcomer in and says in one message what was set up; greets who is there already. */
final class Start {
  /** Present once the newcomer said that everything looks right. */
  private static final String CONFIRMED = "confirmed";

  private Start() {}

  /**
   * @param open whether anybody may register; otherwise an invitation is needed
   */
  static Command command(boolean open) {
    return Command.named("start")
        .alias("register")
        .access(Access.ANYONE)
        .params(Param.optional("code", Param.Kind.TEXT))
        .handledBy((call, books) -> handle(call, books, open));
  }

  private static Reply handle(Call call, Books books, boolean open) {
    return switch (call.caller()) {
      case Caller.Member(Membership membership) -> known(call, membership);
      case Caller.Outsider(Person person) -> Reply.text(call.say("start.in-private"));
      case Caller.Unbound unbound -> Reply.text(call.say("start.in-private"));
      case Caller.Stranger stranger -> stranger(call, books, open);
    };
  }

  private static Reply known(Call call, Membership membership) {
    if (call.argument(CONFIRMED).isPresent()) {
      return Reply.text(call.say("start.confirmed")).inPlace();
    }
    if (!call.text().isEmpty()) {
      return Reply.text(call.say("start.code"));
    }
    return Reply.card(
        call.say("start.again", membership.person().firstName()),
        call.say(
            "start.book", membership.book().name(), membership.book().currency().getCurrencyCode()),
        call.say("start.try"),
        call.say("start.more"));
  }

  /**
   * Codes that are wrong, used up or never were are answered alike, so that nobody can probe for
   * them.
   */
  private static Reply stranger(Call call, Books books, boolean open) {
    Sender sender = call.origin().sender();
    if (!call.origin().chat().isPrivate() || sender.anonymous()) {
      return Reply.text(call.say("start.in-private"));
    }
    if (!call.text().isEmpty()) {
      return Reply.text(call.say("start.code"));
    }
    if (!open) {
      return Reply.text(call.say("start.invited-only"));
    }
    Membership registered =
        books
            .people()
            .register(
                Newcomer.guessed(
                    sender.displayName(),
                    sender.language().orElse("en"),
                    new Identity(call.origin().chat().platform(), sender.externalId())));
    return welcome(call.in(registered.person().locale()), registered);
  }

  private static Reply welcome(Call call, Membership registered) {
    Person person = registered.person();
    String zone = new Zones(call.locale(), person.zone(), call.now()).city(person.zone());
    return Reply.card(
            call.say("start.welcome", person.firstName()),
            call.say(
                "start.set",
                person.name(),
                LanguageSetting.name(person.locale()),
                registered.book().currency().getCurrencyCode(),
                zone),
            call.say("start.try"),
            call.say("start.more"))
        .row(
            Button.of(call.say("button.looks-right"), Invocation.of("start").with(CONFIRMED, "yes"))
                .styled(Button.Style.PRIMARY),
            Button.of(call.say("button.change"), Invocation.of("settings")));
  }
}
