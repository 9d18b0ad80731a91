package florin.bot.commands;

import florin.access.AccessLinks;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;

/** Opens the site, signed in, by a link for this one person. */
final class Web {
  private Web() {}

  static Command command() {
    return Command.named("web").access(Access.VIEWER).handledBy(Web::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (!call.origin().chat().isPrivate()) {
      return Reply.text(call.say("web.command.private"));
    }
    return Reply.text(
            call.say("web.command.about", call.book().name(), AccessLinks.CHAT_LIFE.toMinutes()))
        .row(Button.page(call.say("web.command.open"), "/").styled(Button.Style.PRIMARY));
  }
}
