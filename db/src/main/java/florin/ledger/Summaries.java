package florin.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the history says of an action on entries. */
final class Summaries {
  private Summaries() {}

  static Map<String, String> of(Entry entry) {
    Map<String, String> summary = new LinkedHashMap<>();
    summary.put("number", Integer.toString(entry.number()));
    summary.put("kind", entry.kind().name());
    summary.put("amount", entry.amount().amount().toPlainString());
    summary.put("currency", entry.amount().currency().getCurrencyCode());
    summary.put("date", entry.date().toString());
    summary.put("description", entry.description());
    entry.category().ifPresent(category -> summary.put("category", category.name()));
    return summary;
  }

  static Map<String, String> of(int number, Booking booking, Arrangement book) {
    Map<String, String> summary = new LinkedHashMap<>();
    summary.put("number", Integer.toString(number));
    summary.put("kind", booking.kind().name());
    summary.put("amount", booking.amount().amount().toPlainString());
    summary.put("currency", booking.amount().currency().getCurrencyCode());
    summary.put("date", booking.date().toString());
    summary.put("description", booking.description());
    booking
        .lines()
        .getFirst()
        .categoryId()
        .map(book.categories()::get)
        .ifPresent(c -> summary.put("category", c.name()));
    return summary;
  }

  static Map<String, String> many(int count) {
    return Map.of("count", Integer.toString(count));
  }

  static Map<String, String> range(int first, int count) {
    return Map.of(
        "count",
        Integer.toString(count),
        "first",
        Integer.toString(first),
        "last",
        Integer.toString(first + count - 1));
  }
}
