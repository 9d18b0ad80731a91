package florin.bot.commands;

import florin.bot.chat.Call;
import florin.reports.Step;
import florin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people call charts and what they show, in every language there is. */
final class ChartWords {
  private ChartWords() {}

  static Optional<Picture> picture(String word) {
    return Arrays.stream(Picture.values())
        .filter(picture -> isCalled("chart.words." + small(picture), word))
        .findFirst();
  }

  /** How finely time is cut: {@code day}, {@code month}, {@code year}. */
  static Optional<Step> step(String word) {
    return Arrays.stream(Step.values())
        .filter(step -> isCalled("period.words." + small(step), word))
        .findFirst();
  }

  /** Whether a word leads to a step: {@code by}. */
  static boolean isBy(String word) {
    return isCalled("chart.words.by", word);
  }

  /** Whether numbers of entries are meant instead of amounts. */
  static boolean isCount(String word) {
    return isCalled("chart.words.count", word);
  }

  /** The name behind {@code customer}. */
  static Optional<String> customer(String text) {
    String[] words = text.split("\\s+", 2);
    return words.length == 2 && isCalled("report.words.customer", words[0])
        ? Optional.of(words[1].strip())
        : Optional.empty();
  }

  static String customerWord(Call call) {
    return words(call.messages(), "report.words.customer").getFirst();
  }

  private static boolean isCalled(String key, String word) {
    String typed = word.toLowerCase(Locale.ROOT);
    return Messages.languages().stream()
        .anyMatch(language -> words(Messages.in(language), key).contains(typed));
  }

  private static List<String> words(Messages messages, String key) {
    return List.of(messages.text(key).split(","));
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
