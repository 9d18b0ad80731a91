package florin.bot.platform.simulator;

import florin.bot.chat.Command;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands the page offers on a slash. */
record Menu(List<String> names, Map<Locale, Map<String, String>> descriptions) {
  static final Menu EMPTY = new Menu(List.of(), Map.of());

  /** A command with its line in the reader's language. */
  record Item(String name, String about) {}

  static Menu of(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    return new Menu(
        commands.stream().filter(c -> c.menu() != Command.Menu.HIDDEN).map(Command::name).toList(),
        Map.copyOf(descriptions));
  }

  List<Item> in(Locale language) {
    var words =
        descriptions.getOrDefault(
            Locale.of(language.getLanguage()), descriptions.getOrDefault(Locale.ENGLISH, Map.of()));
    return names.stream().map(name -> new Item(name, words.getOrDefault(name, ""))).toList();
  }
}
