package florin.web.invoices;

import florin.Role;
import florin.invoices.Invoice;
import florin.invoices.InvoiceState;
import florin.web.page.Visit;

/**
 * What the visitor may do with an invoice as it stands. The rules decide again when it is done.
 *
 * @param own whether the visitor sent it
 * @param deciding whether the visitor decides on others' invoices
 */
public record InvoiceRights(Invoice invoice, boolean own, boolean deciding, boolean owner) {

  static InvoiceRights of(Visit visit, Invoice invoice) {
    boolean writes = visit.atLeast(Role.AGENT);
    boolean own = writes && invoice.author().id() == visit.person().id();
    return new InvoiceRights(
        invoice, own, !own && visit.atLeast(Role.MANAGER), visit.atLeast(Role.OWNER));
  }

  public boolean edits() {
    return own && is(InvoiceState.DRAFT);
  }

  public boolean decides() {
    return deciding && is(InvoiceState.SUBMITTED);
  }

  /** Whether nothing is in the way of handing it in. */
  public boolean submits() {
    return edits() && invoice.missing().isEmpty() && !resembles();
  }

  /** Whether the visitor must say first that it is another one than an earlier. */
  public boolean keepsBoth() {
    return edits() && resembles();
  }

  public boolean pays() {
    return (own || deciding) && is(InvoiceState.APPROVED);
  }

  public boolean unpays() {
    return (own || deciding) && is(InvoiceState.PAID);
  }

  public boolean books() {
    return (pays() || unpays()) && !invoice.progress().booked();
  }

  public boolean revises() {
    return own
        && (is(InvoiceState.SUBMITTED)
            || is(InvoiceState.REJECTED)
            || (is(InvoiceState.APPROVED) && !invoice.progress().approval()));
  }

  public boolean deletes() {
    return (own && (is(InvoiceState.DRAFT) || is(InvoiceState.REJECTED)))
        || (owner && !invoice.voided());
  }

  private boolean resembles() {
    return invoice.twin().filter(twin -> !twin.kept()).isPresent();
  }

  private boolean is(InvoiceState state) {
    return invoice.state() == state && !invoice.voided();
  }
}
