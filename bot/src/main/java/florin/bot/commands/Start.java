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
import florin.people.IdentityLinks;
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
      case Caller.Member(Membership membership) -> known(call, books, membership);
      case Caller.Outsider(Person person) -> Reply.text(call.say("start.in-private"));
      case Caller.Unbound unbound -> Reply.text(call.say("start.in-private"));
      case Caller.Stranger stranger -> stranger(call, books, open);
    };
  }

  private static Reply known(Call call, Books books, Membership membership) {
    if (!call.text().isEmpty() && !call.origin().chat().isPrivate()) {
      return Reply.text(call.say("start.in-private"));
    }
    if (call.argument(CONFIRMED).isPresent()) {
      return Reply.text(call.say("start.confirmed")).inPlace();
    }
    if (IdentityLinks.isCode(call.text())) {
      return Linking.goOn(call, books);
    }
    if (Joining.isMeant(call)) {
      return Joining.goOn(call, books);
    }
    return Reply.card(
        call.say("start.again", membership.person().firstName()),
        call.say(
            "start.book", membership.book().name(), membership.book().currency().getCurrencyCode()),
        call.say("start.try"),
        call.say("start.more"));
  }

  private static Reply stranger(Call call, Books books, boolean open) {
    Sender sender = call.origin().sender();
    if (!call.origin().chat().isPrivate() || sender.anonymous()) {
      return Reply.text(call.say("start.in-private"));
    }
    if (IdentityLinks.isCode(call.text())) {
      return Linking.goOn(call, books);
    }
    if (Joining.isMeant(call)) {
      return Joining.goOn(call, books);
    }
    if (!open) {
      return Reply.text(call.say("start.invited-only"));
    }
    Membership registered = register(call, books);
    return welcome(call.in(registered.person().locale()), registered);
  }

  /** Makes a person of who calls, as far as their platform tells of them. */
  static Membership register(Call call, Books books) {
    Sender sender = call.origin().sender();
    return books
        .people()
        .register(
            Newcomer.guessed(
                sender.displayName(),
                sender.language().orElse("en"),
                new Identity(call.origin().chat().platform(), sender.externalId())));
  }

  /** What was guessed of a newcomer. */
  static String set(Call call, Membership registered) {
    Person person = registered.person();
    return call.say(
        "start.set",
        person.name(),
        LanguageSetting.name(person.locale()),
        registered.book().currency().getCurrencyCode(),
        new Zones(call.locale(), person.zone(), call.now()).city(person.zone()));
  }

  private static Reply welcome(Call call, Membership registered) {
    return Reply.card(
            call.say("start.welcome", registered.person().firstName()),
            set(call, registered),
            call.say("start.try"),
            call.say("start.more"))
        .row(
            Button.of(call.say("button.looks-right"), Invocation.of("start").with(CONFIRMED, "yes"))
                .styled(Button.Style.PRIMARY),
            Button.of(call.say("button.change"), Invocation.of("settings")));
  }
}
