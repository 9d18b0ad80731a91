package florin.bot.commands;

import florin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a typed word stands for, in the words of every language. */
final class Spoken {
  private Spoken() {}

  /**
   * @param words begins the key of the words for each value, which is its name in small letters;
   *     commas stand between them
   */
  static <E extends Enum<E>> Optional<E> find(Class<E> values, String words, String typed) {
    return Arrays.stream(values.getEnumConstants())
        .filter(value ->
            value.name().equals(typed)
                || isOne(words + "." + value.name().toLowerCase(Locale.ROOT), typed))
        .findFirst();
  }

  /** Whether a word is one of those of a key, in any language. */
  static boolean isOne(String words, String typed) {
    return Messages.languages().stream()
        .map(language -> Messages.in(language).text(words))
        .anyMatch(said -> List.of(said.split(",")).contains(typed.toLowerCase(Locale.ROOT)));
  }
}
