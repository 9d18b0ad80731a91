package florin.bot.commands;

import florin.reports.ChartKind;
import florin.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people call the kinds of charts, in every language there is. */
final class ChartWords {
  private ChartWords() {}

  static Optional<ChartKind> kind(String word) {
    String typed = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(ChartKind.values()).filter(kind -> isCalled(kind, typed)).findFirst();
  }

  private static boolean isCalled(ChartKind kind, String typed) {
    String key = "chart.words." + kind.name().toLowerCase(Locale.ROOT);
    return Messages.languages().stream()
        .flatMap(language -> Arrays.stream(Messages.in(language).text(key).split(",")))
        .anyMatch(typed::equals);
  }
}
