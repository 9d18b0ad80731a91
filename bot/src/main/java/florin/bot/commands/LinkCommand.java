package florin.bot.commands;

import florin.Refused;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import florin.people.Identity;
import florin.people.IdentityLinks;
import florin.people.KnownAs;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One person on several platforms: shows the code that makes another account theirs, takes one that
 * another account shows, and takes accounts off again.
 */
final class LinkCommand {
  static final String NAME = "link";

  /** The account to take off: its platform, and what that knows it by. */
  private static final String PLATFORM = "platform";

  private static final String ACCOUNT = "account";
  private static final String SURE = "sure";

  private LinkCommand() {}

  static Command command() {
    return Command.named(NAME)
        .access(Access.ANYONE)
        .params(Param.optional("code", Param.Kind.TEXT))
        .handledBy(LinkCommand::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (!call.origin().chat().isPrivate() || call.origin().sender().anonymous()) {
      throw new Refused("link.in-private");
    }
    if (Linking.isMeant(call)) {
      return Linking.goOn(call, books);
    }
    if (call.membership().isEmpty()) {
      return Reply.text(call.say("link.stranger"));
    }
    return call.argument(ACCOUNT).isPresent() ? takeOff(call, books) : show(call, books);
  }

  private static Reply show(Call call, Books books) {
    String code = books.identityLinks().show();
    String until = call.moment(call.now().plus(IdentityLinks.LIFE));
    List<KnownAs> mine = books.identities().mine();
    Reply reply =
        Reply.card(call.say("link.show"))
            .and(new Part.Mono("/" + NAME + " " + code))
            .and(new Part.Paragraph(call.say("link.show.how", until)));
    if (mine.size() > 1) {
      String all =
          mine.stream().map(known -> account(call, known)).collect(Collectors.joining(", "));
      reply = reply.and(new Part.Paragraph(call.say("link.mine", all)));
    }
    return withTakeOff(reply, call, mine);
  }

  /** A button for each account but the one it is pressed from. */
  static Reply withTakeOff(Reply reply, Call call, List<KnownAs> mine) {
    Reply more = reply;
    for (KnownAs known : mine) {
      if (!known.identity().equals(own(call))) {
        more =
            more.row(
                Button.of(
                    call.say("link.off.button", account(call, known)),
                    takingOff(known.identity())));
      }
    }
    return more;
  }

  static Invocation takingOff(Identity identity) {
    return Invocation.of(NAME)
        .with(PLATFORM, identity.platform())
        .with(ACCOUNT, identity.externalId());
  }

  private static Reply takeOff(Call call, Books books) {
    var identity =
        new Identity(call.argument(PLATFORM).orElse(""), call.argument(ACCOUNT).orElse(""));
    if (identity.equals(own(call))) {
      throw new Refused("link.off.here");
    }
    KnownAs known =
        books.identities().mine().stream()
            .filter(one -> one.identity().equals(identity))
            .findFirst()
            .orElseThrow(() -> new Refused("link.off.gone"));
    String account = account(call, known);
    if (call.argument(SURE).isEmpty()) {
      return BookCards.ask(
          call,
          call.say("link.off.ask", account),
          "link.off.yes",
          takingOff(identity).with(SURE, "yes"));
    }
    books.identities().takeOff(identity);
    return Reply.text(call.say("link.off.done", account)).inPlace();
  }

  private static Identity own(Call call) {
    return new Identity(call.origin().chat().platform(), call.origin().sender().externalId());
  }

  private static String account(Call call, KnownAs known) {
    return call.say(
        "link.account", call.say("link.platform", known.identity().platform()), known.name());
  }
}
