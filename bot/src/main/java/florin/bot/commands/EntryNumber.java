package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Call;
import java.util.List;

/**
 * The number of an entry at the head of what was typed, and what stands behind it: {@code 1042
 * #food}.
 *
 * @param rest without the number
 */
record EntryNumber(int number, String rest) {
  private static final int MOST_DIGITS = 9;

  /**
   * The number typed, else the one of the card that was answered; refuses where there is neither.
   */
  static EntryNumber of(Call call) {
    if (call.argument(Edit.NUMBER).isPresent()) {
      return new EntryNumber(Integer.parseInt(call.argument(Edit.NUMBER).get()), call.text());
    }
    if (call.entries().size() == 1) {
      return new EntryNumber(call.entries().getFirst(), call.text());
    }
    if (call.entries().size() > 1) {
      throw new Refused("entry.which", call.invocation().command());
    }
    String[] words = call.text().split("\\s+", 2);
    return new EntryNumber(number(call, words[0]), words.length > 1 ? words[1] : "");
  }

  /** All numbers typed, in their order, else those of the card that was answered. */
  static List<Integer> all(Call call) {
    if (call.text().isEmpty() && !call.entries().isEmpty()) {
      return call.entries();
    }
    return List.of(call.text().split("[\\s,]+")).stream()
        .map(word -> number(call, word))
        .distinct()
        .toList();
  }

  private static int number(Call call, String word) {
    String digits = word.startsWith("#") ? word.substring(1) : word;
    if (digits.isEmpty()
        || digits.length() > MOST_DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Refused("entry.number.missing", call.invocation().command());
    }
    return Integer.parseInt(digits);
  }
}
