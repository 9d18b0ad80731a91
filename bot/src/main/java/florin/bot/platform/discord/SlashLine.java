package florin.bot.platform.discord;

import florin.bot.chat.Command;
import florin.bot.chat.Param;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Typed options as the one line everybody else writes: so every platform's words are read by the
 * same grammar.
 */
final class SlashLine {
  private static final String NOTE = "note";

  private SlashLine() {}

  /**
   * @param options the value of an option by its name; null where it was not given
   */
  static String of(Command command, Function<String, @Nullable String> options) {
    String words =
        command.params().stream()
            .filter(param -> param.kind() != Param.Kind.FILE)
            .map(param -> written(param, options.apply(param.name())))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return ("/" + command.name() + " " + words).strip();
  }

  private static String written(Param param, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return "";
    }
    String stripped = value.strip();
    boolean quoted =
        param.name().equals(NOTE)
            || (!param.prefix().isBlank() && stripped.chars().anyMatch(Character::isWhitespace));
    return param.prefix() + (quoted ? '"' + stripped.replace('"', '\'') + '"' : stripped);
  }
}
