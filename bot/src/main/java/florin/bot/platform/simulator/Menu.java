package florin.bot.platform.simulator;

import florin.bot.chat.Command;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The commands the page offers on a slash.
 *
 * @param words everything a command answers to: hidden ones and other names too
 */
record Menu(List<String> names, List<String> words, Map<Locale, Map<String, String>> descriptions) {
  static final Menu EMPTY = new Menu(List.of(), List.of(), Map.of());

  /** A command with its line in the reader's language. */
  record Item(String name, String about) {}

  static Menu of(List<Command> commands, Map<Locale, Map<String, String>> descriptions) {
    return new Menu(
        commands.stream().filter(c -> c.menu() != Command.Menu.HIDDEN).map(Command::name).toList(),
        commands.stream()
            .flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream()))
            .toList(),
        Map.copyOf(descriptions));
  }

  List<Item> in(Locale language) {
    var words =
        descriptions.getOrDefault(
            Locale.of(language.getLanguage()), descriptions.getOrDefault(Locale.ENGLISH, Map.of()));
    return names.stream().map(name -> new Item(name, words.getOrDefault(name, ""))).toList();
  }
}
