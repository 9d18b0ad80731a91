package florin.bot.commands;

import florin.bot.chat.Call;
import florin.reports.Step;
import java.util.Optional;

/** What people call charts and what they show, in every language there is. */
final class ChartWords {
  private ChartWords() {}

  static Optional<Picture> picture(String word) {
    return Spoken.find(Picture.class, "chart.words", word);
  }

  /** How finely time is cut: {@code day}, {@code month}, {@code year}. */
  static Optional<Step> step(String word) {
    return Spoken.find(Step.class, "period.words", word);
  }

  /** Whether a word leads to a step: {@code by}. */
  static boolean isBy(String word) {
    return Spoken.isOne("chart.words.by", word);
  }

  /** Whether numbers of entries are meant instead of amounts. */
  static boolean isCount(String word) {
    return Spoken.isOne("chart.words.count", word);
  }

  /** The name behind {@code customer}. */
  static Optional<String> customer(String text) {
    String[] words = text.split("\\s+", 2);
    return words.length == 2 && Spoken.isOne("report.words.customer", words[0])
        ? Optional.of(words[1].strip())
        : Optional.empty();
  }

  static String customerWord(Call call) {
    return call.say("report.words.customer").split(",")[0];
  }
}
