package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Membership;
import florin.people.Person;

/** One card with everything a person can choose, each with its button. */
final class Settings {
  private Settings() {}

  static Command command() {
    return Command.named("settings")
        .access(Access.VIEWER)
        .handledBy((call, books) -> card(call, books, call.say("settings.heading")));
  }

  /** The card after something was chosen, read anew. */
  static Reply card(Call call, Books books, String heading) {
    Membership me = books.people().me();
    Person person = me.person();
    return Reply.card(
            heading,
            call.say("settings.language", LanguageSetting.name(person.locale())),
            call.say("settings.currency", me.book().currency().getCurrencyCode(), me.book().name()),
            call.say(
                "settings.zone", person.zone().getId(), TimeZoneSetting.clock(call, person.zone())),
            call.say("settings.theme", person.theme().name()))
        .row(button(call, "language"), button(call, "currency"))
        .row(button(call, "timezone"), button(call, "theme"));
  }

  private static Button button(Call call, String command) {
    return Button.of(call.say("button." + command), Invocation.of(command));
  }
}
