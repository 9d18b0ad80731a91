package florin.bot.commands;

import florin.Refused;
import florin.Theme;
import florin.books.Books;
import florin.bot.chat.Access;
import florin.bot.chat.Call;
import florin.bot.chat.Command;
import florin.bot.chat.Param;
import florin.bot.chat.Prompter;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.chat.Invocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes the ground charts are drawn on. */
final class ThemeSetting {
  private ThemeSetting() {}

  static Command command() {
    return Command.named("theme")
        .access(Access.VIEWER)
        .params(Param.choice("to", false, "light", "dark"))
        .handledBy(ThemeSetting::handle);
  }

  private static Reply handle(Call call, Books books) {
    if (call.text().isEmpty()) {
      List<Option> options =
          Stream.of(Theme.values())
              .map(theme -> new Option(name(call, theme), theme.name()))
              .toList();
      return Prompter.ask(
          call.say("theme.which"), Invocation.of("theme"), Invocation.TEXT, options);
    }
    Theme theme = find(call).orElseThrow(() -> new Refused("theme.unknown", call.text()));
    books.people().theme(theme);
    return Settings.card(call, books, call.say("theme.changed", theme.name()));
  }

  private static Optional<Theme> find(Call call) {
    return Stream.of(Theme.values())
        .filter(theme ->
            theme.name().equalsIgnoreCase(call.text())
                || name(call, theme)
                    .toLowerCase(Locale.ROOT)
                    .equals(call.text().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String name(Call call, Theme theme) {
    return call.say("theme.name", theme.name());
  }
}
