package florin.invoices;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.sql.Tx;

/** Who may do what with an invoice: its author writes it, a manager decides on it. */
final class InvoiceAccess {
  private final Tx tx;

  InvoiceAccess(Tx tx) {
    this.tx = tx;
  }

  /** Begins to write: refuses viewers, locks the book. */
  void begin() {
    tx.actor().require(Role.AGENT);
    if (tx.bookId() == 0) {
      throw new Refused("refused.book");
    }
    tx.lockBook();
  }

  /**
   * @throws Refused {@code invoice.unknown} also for one the actor does not see
   */
  Invoice find(int number) {
    return new InvoiceQuery(tx).find(number).orElseThrow(() -> unknown(number));
  }

  /** One that is not deleted. */
  Invoice live(int number) {
    begin();
    Invoice invoice = find(number);
    if (invoice.voided()) {
      throw new Refused("invoice.deleted", shown(number));
    }
    return invoice;
  }

  /** A draft of the actor's own. */
  Invoice draft(int number) {
    Invoice invoice = own(number);
    if (invoice.state() != InvoiceState.DRAFT) {
      throw new Refused("invoice.no-draft", shown(number), invoice.state().name());
    }
    return invoice;
  }

  /** One the actor sent. */
  Invoice own(int number) {
    Invoice invoice = live(number);
    if (!isOwn(invoice)) {
      throw new Refused("invoice.others", shown(number), invoice.author().name());
    }
    return invoice;
  }

  /**
   * One the actor sent, unless somebody else has approved it since; or any where the actor owns the
   * book.
   */
  Invoice deletable(int number) {
    Invoice invoice = live(number);
    if (tx.actor().role() == Role.OWNER) {
      return invoice;
    }
    if (!isOwn(invoice)) {
      throw new Refused("invoice.others", shown(number), invoice.author().name());
    }
    boolean counts =
        invoice.state() == InvoiceState.APPROVED || invoice.state() == InvoiceState.PAID;
    if (counts && invoice.progress().approval()) {
      throw new Refused("invoice.counts", shown(number));
    }
    return invoice;
  }

  /** One the actor may say was paid. */
  Invoice payable(int number) {
    Invoice invoice = live(number);
    if (!isOwn(invoice)) {
      tx.actor().require(Role.MANAGER);
    }
    return invoice;
  }

  /** One that waits, and on which the actor may decide. */
  Invoice decidable(int number) {
    Actor actor = tx.actor();
    actor.require(Role.MANAGER);
    Invoice invoice = live(number);
    if (invoice.state() != InvoiceState.SUBMITTED) {
      throw invoice
          .progress()
          .decidedBy()
          .map(by ->
              new Refused("invoice.decided", shown(number), invoice.state().name(), by.name()))
          .orElseGet(() -> new Refused("invoice.not-submitted", shown(number)));
    }
    if (isOwn(invoice)) {
      throw new Refused("invoice.own", shown(number));
    }
    return invoice;
  }

  private boolean isOwn(Invoice invoice) {
    return invoice.author().id() == tx.actor().personId();
  }

  static Refused unknown(int number) {
    return Refused.missing("invoice.unknown", shown(number));
  }

  static String shown(int number) {
    return Integer.toString(number);
  }
}
