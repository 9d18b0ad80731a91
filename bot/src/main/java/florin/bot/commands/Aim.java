package florin.bot.commands;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which one is meant and what shall become of it, out of one line: {@code Wallet > Purse}, or
 * without the arrow, the longest name that is known and what stands behind it.
 *
 * @param value empty where nothing was said
 */
record Aim(String name, String value) {
  private static final int MOST_WORDS = 12;

  /**
   * @param takesValue whether the last word is the value where no name is known
   */
  static Aim of(String text, boolean takesValue, Predicate<String> known) {
    int arrow = text.indexOf('>');
    if (arrow >= 0) {
      return new Aim(text.substring(0, arrow).strip(), text.substring(arrow + 1).strip());
    }
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    for (int count = Math.min(words.size(), MOST_WORDS); count > 0; count--) {
      Aim aim = cut(words, count);
      if (known.test(aim.name())) {
        return aim;
      }
    }
    return takesValue && words.size() > 1
        ? cut(words, words.size() - 1)
        : new Aim(text.strip(), "");
  }

  private static Aim cut(List<String> words, int count) {
    return new Aim(
        String.join(" ", words.subList(0, count)),
        String.join(" ", words.subList(count, words.size())));
  }
}
