package florin.web.entries;

import florin.ledger.Entry;
import florin.ledger.Named;
import florin.ledger.Page;
import florin.reports.Period;
import florin.reports.Sums;
import florin.web.page.Address;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page with the list of entries shows.
 *
 * @param sums of all that fit, not only of the rows in sight
 * @param count of all that fit
 * @param choices what can be chosen, by the name of the choice
 */
public record EntryListPage(
    EntrySearch search,
    Page<Entry> page,
    List<Sums> sums,
    long count,
    Map<String, List<Named>> choices,
    boolean anyAtAll,
    LocalDate today) {

  /** The same choices as a file. */
  public Address export(String format) {
    return search.address().without("size", "sort").at(EntrySearch.PATH + "." + format);
  }

  /** The periods one press away, by the key of their name. */
  public Map<String, Address> periods() {
    var periods = new LinkedHashMap<String, Address>();
    var month = Period.month(YearMonth.from(today));
    periods.put("web.period.this-month", at(month));
    periods.put("web.period.last-month", at(month.previous()));
    periods.put("web.period.this-year", at(Period.year(Year.from(today))));
    periods.put("web.period.all", search.address().without("from", "to"));
    return periods;
  }

  private Address at(Period period) {
    return search
        .address()
        .with("from", period.from().toString())
        .with("to", period.to().toString());
  }

  /** Whether an entry names another one than those there are to choose from. */
  public boolean isListed(String choice) {
    String value = search.address().value(choice);
    return choices.getOrDefault(choice, List.of()).stream()
        .anyMatch(one -> Long.toString(one.id()).equals(value));
  }
}
