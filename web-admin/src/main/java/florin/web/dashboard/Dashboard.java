package florin.web.dashboard;

import florin.invoices.Invoice;
import florin.ledger.Entry;
import florin.web.page.Address;
import java.util.Currency;
import java.util.List;

/**
 * What somebody signed in sees first.
 *
 * @param currencies there are figures in, where there are several
 * @param toDo invoices that wait for the visitor: to be decided on, or to be completed
 * @param deciding whether they are to be decided on
 */
public record Dashboard(
    DashboardPeriod period,
    Currency currency,
    List<Currency> currencies,
    List<Card> cards,
    List<Chart> charts,
    List<Invoice> toDo,
    boolean deciding,
    List<Entry> newest,
    boolean anyAtAll) {

  public Address in(Currency other) {
    return period.address().with("currency", other.getCurrencyCode());
  }

  public boolean isEmpty() {
    return charts.stream().allMatch(Chart::isEmpty);
  }
}
