package florin.bot.commands;

import florin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a typed word stands for, in whichever language it was typed. */
final class Verbs {
  private Verbs() {}

  /**
   * @param of all there are
   * @param key the start of the text keys that list the words of each, with commas between
   */
  static <V extends Enum<V>> Optional<V> find(V[] of, String key, String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(of)
        .filter(verb ->
            Messages.languages().stream()
                .map(language ->
                    Messages.in(language).text(key + verb.name().toLowerCase(Locale.ROOT)))
                .anyMatch(words -> List.of(words.split(",")).contains(word)))
        .findFirst();
  }
}
