package florin.bot.commands;

import florin.ledger.EntryKind;
import florin.ledger.EntryOrder;
import java.util.Optional;

/** The plain words that mean something in a line of filters, in every language. */
final class FilterWords {
  private FilterWords() {}

  static boolean isAny(String word) {
    return Spoken.isOne("filter.words.any", word);
  }

  static boolean isEverything(String word) {
    return Spoken.isOne("filter.words.all", word);
  }

  static Optional<EntryOrder> order(String word) {
    return Spoken.find(EntryOrder.class, "filter.words", word);
  }

  static Optional<EntryKind> kind(String word) {
    return Spoken.find(EntryKind.class, "filter.words", word);
  }
}
