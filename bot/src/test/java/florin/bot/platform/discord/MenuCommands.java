package florin.bot.platform.discord;

import florin.bot.chat.Access;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Reply;
import java.util.List;

/** A few commands as they are declared, with nothing behind them. */
final class MenuCommands {
  private MenuCommands() {}

  static List<Command> some() {
    return List.of(
        Command.named("add")
            .params(
                Param.required("amount", Param.Kind.AMOUNT),
                Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
                Param.optional("note", Param.Kind.TEXT),
                Param.optional("date", Param.Kind.DATE).written("on:"))
            .handledBy((call, books) -> Reply.nothing()),
        Command.named("month")
            .params(Param.optional("period", Param.Kind.PERIOD))
            .handledBy((call, books) -> Reply.nothing()),
        Command.named("help").answeredAloud().handledBy((call, books) -> Reply.nothing()),
        Command.named("role")
            .access(Access.OWNER)
            .params(Param.choice("role", false, "owner", "agent"))
            .handledBy((call, books) -> Reply.nothing()));
  }
}
