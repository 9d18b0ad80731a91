package florin.web.invoices;

import florin.invoices.Invoice;
import florin.invoices.InvoiceSum;
import florin.ledger.Named;
import florin.ledger.Page;
import florin.web.page.Address;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page with the list of invoices shows.
 *
 * @param sums of all that fit, not only of the rows in sight
 * @param count of all that fit
 * @param agents to choose from; empty for who sees only their own
 * @param deciding whether the visitor decides on others' invoices
 */
public record InvoiceListPage(
    InvoiceSearch search,
    Page<Invoice> page,
    List<InvoiceSum> sums,
    int count,
    List<Named> agents,
    boolean deciding,
    boolean anyAtAll,
    LocalDate today) {

  public boolean isOverdue(Invoice invoice) {
    return invoice.isOverdue(today);
  }

  /** The same choices as a file. */
  public Address export(String format) {
    return search.address().without("size").at(InvoiceSearch.PATH + "." + format);
  }

  /** The choices a form keeps that it has no field for. */
  public List<String> kept() {
    return search.address().chosen().keySet().stream()
        .filter(name -> name.equals("state") || name.equals("sort") || name.equals("size"))
        .toList();
  }
}
