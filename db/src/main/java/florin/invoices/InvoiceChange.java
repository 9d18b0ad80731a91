package florin.invoices;

import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.sql.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;

/** Changes one invoice, with the history knowing what it was and what it became. */
final class InvoiceChange {
  private final Tx tx;
  private final History history;

  InvoiceChange(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /** What is written between the two images. */
  @FunctionalInterface
  interface Writing {
    void write(InvoiceWriter writer);
  }

  Invoice added(NewInvoice what) {
    long id = new InvoiceWriter(tx).insert(what);
    Invoice added = byId(id);
    JSONB after = history.image(Subject.INVOICE, id).orElseThrow();
    history.record(
        "invoice", true, summary(added), List.of(new Change(Subject.INVOICE, id, null, after)));
    return added;
  }

  /** What somebody may take back. */
  Invoice undoable(String kind, Invoice invoice, Writing writing) {
    return change(kind, true, invoice, Map.of(), writing);
  }

  /**
   * A step others may have acted upon.
   *
   * @param more what the history says besides of it
   */
  Invoice step(String kind, Invoice invoice, Map<String, String> more, Writing writing) {
    return change(kind, false, invoice, more, writing);
  }

  private Invoice change(
      String kind, boolean undoable, Invoice invoice, Map<String, String> more, Writing writing) {
    long id = invoice.id();
    JSONB before = history.image(Subject.INVOICE, id).orElseThrow();
    writing.write(new InvoiceWriter(tx));
    JSONB after = history.image(Subject.INVOICE, id).orElseThrow();
    Invoice changed = byId(id);
    if (!before.equals(after)) {
      Map<String, String> summary = new HashMap<>(summary(changed));
      summary.putAll(more);
      history.record(
          kind, undoable, summary, List.of(new Change(Subject.INVOICE, id, before, after)));
    }
    return changed;
  }

  private Invoice byId(long id) {
    return new InvoiceQuery(tx).byId(id);
  }

  private static Map<String, String> summary(Invoice invoice) {
    Map<String, String> summary = new HashMap<>();
    summary.put("number", Integer.toString(invoice.number()));
    invoice.facts().seller().ifPresent(seller -> summary.put("name", seller));
    invoice.total().ifPresent(total -> summary.put("amount", total.toString()));
    return summary;
  }
}
