package florin.bot.commands;

import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Origin;
import florin.bot.chat.Reply;
import florin.people.Identity;
import java.util.ArrayList;

/** Says the ids a platform knows the caller and the chat by, for whoever sets something up. */
final class Id {
  private Id() {}

  static Command command() {
    return Command.named("id").access(Access.ANYONE).handledBy(Id::handle);
  }

  private static Reply handle(Call call, Books books) {
    Origin origin = call.origin();
    String platform = origin.chat().platform();
    var lines = new ArrayList<String>();
    if (!origin.sender().anonymous()) {
      lines.add(call.say("id.you", platform, origin.sender().externalId()));
    }
    lines.add(call.say("id.chat", origin.chat().id()));
    if (call.membership().isPresent()) {
      books.people().identities().stream()
          .filter(
              identity -> !identity.equals(new Identity(platform, origin.sender().externalId())))
          .forEach(identity ->
              lines.add(call.say("id.also", identity.platform(), identity.externalId())));
    } else {
      lines.add(call.say("id.stranger"));
    }
    Reply reply = Reply.text(String.join("\n", lines));
    return call.membership().isPresent() && origin.chat().isPrivate()
        ? LinkCommand.withTakeOff(reply, call, books.identities().mine())
        : reply;
  }
}
