package florin.bot.commands;

import florin.ledger.EntryKind;
import florin.ledger.EntryOrder;
import florin.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plain words that mean something in a line of filters, in every language. */
final class FilterWords {
  private FilterWords() {}

  static boolean isAny(String word) {
    return means(word, "any");
  }

  static boolean isEverything(String word) {
    return means(word, "all");
  }

  static Optional<EntryOrder> order(String word) {
    return Arrays.stream(EntryOrder.values())
        .filter(order -> means(word, order.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static Optional<EntryKind> kind(String word) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> means(word, kind.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean means(String word, String key) {
    String typed = word.toLowerCase(Locale.ROOT);
    return Messages.languages().stream()
        .map(language -> Messages.in(language).text("filter.words." + key))
        .anyMatch(words -> List.of(words.split(",")).contains(typed));
  }
}
