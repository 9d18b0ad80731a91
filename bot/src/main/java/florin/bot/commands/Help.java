package florin.bot.commands;

import florin.bot.chat.Access;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Catalog;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ten lines with examples; of one command what it is good for, and on request the list of all. */
final class Help {
  private static final String ALL = "all";

  private Help() {}

  /**
   * @param others every other command there is
   */
  static Command command(List<Command> others) {
    var catalog = new Catalog(others);
    return Command.named("help")
        .access(Access.ANYONE)
        .menu(Command.Menu.EVERYWHERE)
        .answeredAloud()
        .params(Param.optional("topic", Param.Kind.TEXT))
        .handledBy((call, books) -> handle(call, catalog));
  }

  private static Reply handle(Call call, Catalog catalog) {
    String topic = call.text().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
    if (topic.isEmpty() || topic.equals("help")) {
      return Reply.card(
              call.say(call.membership().isPresent() ? "help.heading" : "help.heading.stranger"),
              call.say("help.lines"))
          .row(Button.of(call.say("button.all-commands"), Invocation.of("help", ALL)));
    }
    if (topic.equals(ALL)) {
      return Reply.card(call.say("help.all"), all(call, catalog));
    }
    Optional<Command> meant =
        catalog.find(topic).filter(command -> command.menu() != Command.Menu.HIDDEN);
    return meant
        .map(command -> about(call, command))
        .orElseGet(() -> unknown(call, catalog, topic));
  }

  private static String all(Call call, Catalog catalog) {
    return catalog.commands().stream()
        .filter(command -> command.menu() != Command.Menu.HIDDEN)
        .map(command -> line(call, command))
        .collect(Collectors.joining("\n"));
  }

  private static Reply about(Call call, Command command) {
    String more = "command." + command.name() + ".help";
    Reply reply = Reply.card(line(call, command));
    return call.messages().has(more) ? Reply.card(line(call, command), call.say(more)) : reply;
  }

  private static String line(Call call, Command command) {
    return call.say("help.line", command.name(), call.say("command." + command.name()));
  }

  private static Reply unknown(Call call, Catalog catalog, String topic) {
    String shown = topic.length() > 32 ? topic.substring(0, 32) + "…" : topic;
    return catalog
        .nearest(topic)
        .map(command ->
            Reply.text(call.say("help.unknown.near", shown, command.name()))
                .row(Button.of("/" + command.name(), Invocation.of("help", command.name()))))
        .orElseGet(() ->
            Reply.text(call.say("help.unknown", shown))
                .row(Button.of(call.say("button.all-commands"), Invocation.of("help", ALL))));
  }
}
