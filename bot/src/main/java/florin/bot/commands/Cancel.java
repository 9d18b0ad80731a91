package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Chat;
import florin.bot.chat.Command;
import florin.bot.chat.Reply;
import florin.chat.Conversations;
import java.util.ArrayList;
import java.util.Optional;

/** Drops the open question and the reading of files, and says what was dropped. */
final class Cancel {
  private Cancel() {}

  static Command command() {
    return Command.named("cancel").access(Access.ANYONE).handledBy(Cancel::handle);
  }

  private static Reply handle(Call call, Books books) {
    Chat chat = call.origin().chat();
    var dropped = new ArrayList<String>();
    question(call, books)
        .ifPresent(open -> dropped.add(call.say("cancel.question", open.invocation().command())));
    if (call.membership().isPresent()) {
      int files = books.plumbing().slowUpdates().cancel(chat.platform(), chat.bot(), chat.id());
      if (files > 0) {
        dropped.add(call.say("cancel.files", files));
      }
    }
    return dropped.isEmpty()
        ? Reply.text(call.say("cancel.nothing"))
        : Reply.text(String.join("\n", dropped));
  }

  private static Optional<Conversations.Open> question(Call call, Books books) {
    Chat chat = call.origin().chat();
    return call.membership()
        .flatMap(m ->
            books
                .plumbing()
                .conversations()
                .close(
                    new Conversations.Place(
                        chat.platform(), chat.bot(), chat.id(), m.person().id()),
                    m.book().id()));
  }
}
