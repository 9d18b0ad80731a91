package florin.web.invoices;

import florin.books.Books;
import florin.invoices.InvoiceFilter;
import java.util.Optional;

/**
 * What comes before and after an invoice: among those that wait for the visitor the oldest first,
 * else in the list, the newest first.
 *
 * @param waiting whether these are the ones that wait
 * @param count how many there are
 */
public record InvoiceQueue(
    boolean waiting, Optional<Integer> previous, Optional<Integer> next, int count) {

  static InvoiceQueue of(Books books, InvoiceRights rights, long personId) {
    int number = rights.invoice().number();
    if (rights.decides()) {
      var around = books.invoices().around(number, InvoiceFilter.waitingFor(personId));
      return new InvoiceQueue(true, around.before(), around.after(), around.count());
    }
    var around = books.invoices().around(number, InvoiceFilter.ALL);
    return new InvoiceQueue(false, around.after(), around.before(), around.count());
  }

  /** The next to decide on after one: the following, else the first that is left. */
  static Optional<Integer> nextAfter(Books books, int number, long personId) {
    var around = books.invoices().around(number, InvoiceFilter.waitingFor(personId));
    return around.after().or(around::before);
  }
}
