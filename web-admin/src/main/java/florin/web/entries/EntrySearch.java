package florin.web.entries;

import florin.ledger.EntryFilter;
import florin.ledger.EntryKind;
import florin.ledger.EntryOrder;
import florin.web.page.Address;
import florin.web.page.Asked;
import florin.web.page.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries an address asks for, in which order, and where in their list it stands.
 *
 * @param address without the place in the list
 */
public record EntrySearch(
    EntryFilter filter, EntryOrder order, Optional<String> cursor, int size, Address address) {
  public static final String PATH = "/entries";

  /** The kinds there are to choose from, as they stand in the address. */
  public static final List<String> KINDS =
      List.of("spent", "earned", "transfer", "loan", "opening");

  public static final List<String> SIZES = List.of("25", "50", "100");

  private static final List<String> ORDERS = List.of("newest", "oldest", "largest", "smallest");
  private static final String SORT = "sort";
  private static final String SIZE = "size";

  static EntrySearch of(Visit visit) {
    var asked = new Asked(visit, PATH);
    var filter = EntryFilter.where();
    var from = asked.day("from");
    var to = asked.day("to");
    Asked.refuseBackwards(from, to);
    from.ifPresent(filter::from);
    to.ifPresent(filter::through);
    asked.text("q").ifPresent(filter::anywhere);
    asked.word("kind", KINDS).ifPresent(kind -> filter.kinds(kinds(kind)));
    filter.categories(asked.ids("category"));
    filter.locations(asked.ids("location"));
    filter.buckets(asked.ids("bucket"));
    filter.methods(asked.ids("method"));
    filter.customers(asked.ids("customer"));
    asked.id("agent").ifPresent(filter::author);
    asked.amount("min").ifPresent(filter::minimum);
    asked.amount("max").ifPresent(filter::maximum);
    var order =
        asked
            .word(SORT, ORDERS)
            .map(word -> EntryOrder.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(EntryOrder.NEWEST);
    int size = asked.word(SIZE, SIZES).map(Integer::parseInt).orElse(25);
    return new EntrySearch(filter.build(), order, visit.query("after"), size, asked.address());
  }

  /** A refund is told with what it gives back of. */
  private static Set<EntryKind> kinds(String word) {
    return switch (word) {
      case "spent" -> EnumSet.of(EntryKind.EXPENSE, EntryKind.REFUND);
      case "earned" -> EnumSet.of(EntryKind.INCOME, EntryKind.REFUND);
      default -> EnumSet.of(EntryKind.valueOf(word.toUpperCase(Locale.ROOT)));
    };
  }

  /** Whether anything narrows the list. */
  public boolean isNarrowed() {
    return !address.without(SORT, SIZE).chosen().isEmpty();
  }

  /** Whether one of the less frequent criteria is in use, so that they are in sight. */
  public boolean hasMore() {
    return !address.without(SORT, SIZE, "q", "from", "to", "kind", "category").chosen().isEmpty();
  }

  public Address nextAfter(String place) {
    return address.with("after", place);
  }

  /** The list in the order of the day or the amount; of the one it is in, the other way round. */
  public Address sortedByDay() {
    return address.with(SORT, order == EntryOrder.NEWEST ? "oldest" : "");
  }

  public Address sortedByAmount() {
    return address.with(SORT, order == EntryOrder.LARGEST ? "smallest" : "largest");
  }

  /** For {@code aria-sort}. */
  public String directionOfDay() {
    return switch (order) {
      case NEWEST -> "descending";
      case OLDEST -> "ascending";
      case LARGEST, SMALLEST -> "none";
    };
  }

  public String directionOfAmount() {
    return switch (order) {
      case LARGEST -> "descending";
      case SMALLEST -> "ascending";
      case NEWEST, OLDEST -> "none";
    };
  }
}
