package florin.web.invoices;

import florin.Refused;
import florin.invoices.InvoiceFilter;
import florin.invoices.InvoiceFilter.Span;
import florin.invoices.InvoiceOrder;
import florin.invoices.InvoiceState;
import florin.web.page.Address;
import florin.web.page.Asked;
import florin.web.page.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which invoices an address asks for, in which order, and where in their list it stands.
 *
 * @param address without the place in the list
 */
public record InvoiceSearch(
    InvoiceFilter filter, InvoiceOrder order, Optional<String> cursor, int size, Address address) {
  public static final String PATH = "/invoices";

  /** The states there are to choose from, as they stand in the address. */
  public static final List<String> STATES =
      List.of("waiting", "overdue", "approved", "paid", "draft", "rejected");

  public static final List<String> SIZES = List.of("25", "50", "100");

  private static final String STATE = "state";
  private static final String SORT = "sort";
  private static final String SIZE = "size";
  private static final String AFTER = "after";

  static InvoiceSearch of(Visit visit) {
    var asked = new Asked(visit, PATH);
    var filter = states(asked.word(STATE, STATES), visit.today());
    var words = asked.text("q");
    var agent = asked.id("agent");
    var seller = asked.text("seller");
    var number = asked.text("number");
    var from = asked.day("from");
    var to = asked.day("to");
    var sentFrom = asked.day("sent-from");
    var sentTo = asked.day("sent-to");
    Asked.refuseBackwards(from, to);
    Asked.refuseBackwards(sentFrom, sentTo);
    filter = words.map(filter::about).orElse(filter);
    filter = agent.map(filter::by).orElse(filter);
    filter = seller.map(filter::from).orElse(filter);
    filter = number.map(filter::numbered).orElse(filter);
    filter = filter.issued(from, to);
    if (sentFrom.isPresent() || sentTo.isPresent()) {
      Span sent = span(sentFrom, sentTo, visit.person().zone());
      filter = filter.submitted(sent.from(), sent.before());
    }
    var order = order(asked.text(SORT));
    int size = asked.word(SIZE, SIZES).map(Integer::parseInt).orElse(25);
    Address here = asked.address();
    return new InvoiceSearch(filter, order, visit.query(AFTER), size, here);
  }

  /** Whether anything narrows the list. */
  public boolean isNarrowed() {
    return !address.without(SORT, SIZE).chosen().isEmpty();
  }

  /** Whether one of the less frequent criteria is in use, so that they are in sight. */
  public boolean hasMore() {
    return !address.without(SORT, SIZE, STATE, "q").chosen().isEmpty();
  }

  public Address nextAfter(String place) {
    return address.with(AFTER, place);
  }

  public Address inState(String state) {
    return address.with(STATE, state);
  }

  /** The list in the order of a column; of the one it is in already, the other way round. */
  public Address sorted(String column) {
    var by = by(column);
    boolean largestFirst = by == InvoiceOrder.By.TOTAL || by == InvoiceOrder.By.ISSUED;
    boolean down = by == order.by() ? !order.descending() : largestFirst;
    boolean usual = by == InvoiceOrder.By.NUMBER && down;
    return address.with(SORT, usual ? "" : (down ? "-" : "") + column);
  }

  /** For {@code aria-sort}. */
  public String direction(String column) {
    if (by(column) != order.by()) {
      return "none";
    }
    return order.descending() ? "descending" : "ascending";
  }

  private static InvoiceFilter states(Optional<String> state, LocalDate today) {
    if (state.isEmpty()) {
      return InvoiceFilter.ALL;
    }
    return switch (state.get()) {
      case "overdue" -> InvoiceFilter.ALL.overdue(today);
      case "waiting" -> InvoiceFilter.ALL.in(EnumSet.of(InvoiceState.SUBMITTED));
      default ->
          InvoiceFilter.ALL.in(
              EnumSet.of(InvoiceState.valueOf(state.get().toUpperCase(Locale.ROOT))));
    };
  }

  private static Span span(Optional<LocalDate> from, Optional<LocalDate> to, ZoneId zone) {
    return new Span(
        from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH),
        to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
            .orElse(Instant.parse("2200-01-01T00:00:00Z")));
  }

  private static InvoiceOrder order(Optional<String> sort) {
    return sort.map(
            text -> {
              boolean down = text.startsWith("-");
              return new InvoiceOrder(by(down ? text.substring(1) : text), down);
            })
        .orElse(InvoiceOrder.NEWEST);
  }

  private static InvoiceOrder.By by(String column) {
    for (var by : InvoiceOrder.By.values()) {
      if (by.name().toLowerCase(Locale.ROOT).equals(column)) {
        return by;
      }
    }
    throw new Refused("web.filter.unknown", column);
  }
}
