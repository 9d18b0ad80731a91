package florin.invoices;

import static florin.sql.generated.Tables.INVOICE;

import florin.Name;
import florin.Refused;
import florin.history.History;
import florin.sql.Tx;
import florin.sql.generated.Routines;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How an invoice comes further, or goes back: who may take which step, and who hears of it. */
final class InvoiceSteps {
  private static final int LONGEST_REASON = 500;

  private final Tx tx;
  private final InvoiceAccess access;
  private final InvoiceChange change;
  private final InvoiceNews news;

  InvoiceSteps(Tx tx, History history) {
    this.tx = tx;
    this.access = new InvoiceAccess(tx);
    this.change = new InvoiceChange(tx, history);
    this.news = new InvoiceNews(tx);
  }

  /** Hands a draft to those who approve; where nobody has to, it is approved at once. */
  Invoice submit(int number) {
    Invoice draft = access.draft(number);
    if (!draft.missing().isEmpty()) {
      throw new Refused("invoice.incomplete", InvoiceAccess.shown(number));
    }
    if (draft.twin().filter(twin -> !twin.kept()).isPresent()) {
      throw new Refused("invoice.twin", InvoiceAccess.shown(number));
    }
    boolean approval = approvalNeeded();
    if (approval && news.approvers(draft).isEmpty()) {
      throw new Refused("invoice.nobody-approves", InvoiceAccess.shown(number));
    }
    Map<Field<?>, @Nullable Object> columns =
        to(approval ? InvoiceState.SUBMITTED : InvoiceState.APPROVED);
    columns.put(INVOICE.APPROVAL, approval);
    columns.put(INVOICE.SUBMITTED_AT, tx.time());
    Invoice submitted = step("submit", draft, columns, Map.of());
    if (approval) {
      news.submitted(submitted);
    }
    return submitted;
  }

  Invoice approve(int number) {
    Invoice waiting = access.decidable(number);
    return settled("approve", waiting, decided(InvoiceState.APPROVED), Map.of());
  }

  /**
   * @param reason at most 500 characters
   */
  Invoice reject(int number, String reason) {
    Invoice waiting = access.decidable(number);
    String why = Name.of(reason, LONGEST_REASON).text();
    Map<Field<?>, @Nullable Object> columns = decided(InvoiceState.REJECTED);
    columns.put(INVOICE.REASON, why);
    return settled("reject", waiting, columns, Map.of("reason", why));
  }

  /**
   * @param today where the actor lives; nothing was paid after it
   */
  Invoice pay(int number, LocalDate day, LocalDate today) {
    Invoice open = access.payable(number);
    if (open.state() == InvoiceState.PAID) {
      throw new Refused(
          "invoice.paid", InvoiceAccess.shown(number), open.progress().paidOn().orElseThrow());
    }
    if (open.state() != InvoiceState.APPROVED) {
      throw new Refused("invoice.not-approved", InvoiceAccess.shown(number));
    }
    if (day.isAfter(today)) {
      throw new Refused("invoice.paid-later", day);
    }
    Map<Field<?>, @Nullable Object> columns = to(InvoiceState.PAID);
    columns.put(INVOICE.PAID_ON, day);
    return settled("pay", open, columns, Map.of("day", day.toString()));
  }

  /** It was not paid after all. */
  Invoice unpay(int number) {
    Invoice paid = access.payable(number);
    if (paid.state() != InvoiceState.PAID) {
      throw new Refused("invoice.not-paid", InvoiceAccess.shown(number));
    }
    Map<Field<?>, @Nullable Object> columns = to(InvoiceState.APPROVED);
    columns.put(INVOICE.PAID_ON, null);
    return settled("unpay", paid, columns, Map.of());
  }

  /** Makes a draft again of what was submitted, rejected, or approved because nobody had to. */
  Invoice revise(int number) {
    Invoice invoice = access.own(number);
    boolean approved = invoice.state() == InvoiceState.APPROVED && invoice.progress().approval();
    if (approved || invoice.state() == InvoiceState.PAID) {
      throw new Refused("invoice.no-draft", InvoiceAccess.shown(number), invoice.state().name());
    }
    return invoice.state() == InvoiceState.DRAFT ? invoice : backToDraft(invoice);
  }

  private Invoice backToDraft(Invoice invoice) {
    Map<Field<?>, @Nullable Object> columns = to(InvoiceState.DRAFT);
    columns.put(INVOICE.APPROVAL, true);
    columns.put(INVOICE.SUBMITTED_AT, null);
    columns.put(INVOICE.DECIDED_BY, null);
    columns.put(INVOICE.DECIDED_AT, null);
    columns.put(INVOICE.REASON, null);
    Invoice draft = step("revise", invoice, columns, Map.of());
    news.changed(invoice, "revise");
    return draft;
  }

  /** What waits is a draft again before it goes, so that taking it back does not submit it. */
  Invoice delete(int number) {
    Invoice invoice = access.deletable(number);
    if (invoice.state() == InvoiceState.SUBMITTED) {
      invoice = backToDraft(invoice);
    }
    long id = invoice.id();
    return change.undoable(
        "delete_invoice", invoice, writer -> writer.set(id, Map.of(INVOICE.VOIDED_AT, tx.time())));
  }

  boolean approvalNeeded() {
    return tx.sql().select(Routines.approvalNeeded(DSL.val(tx.bookId()))).fetchSingle().value1();
  }

  private Map<Field<?>, @Nullable Object> decided(InvoiceState state) {
    Map<Field<?>, @Nullable Object> columns = to(state);
    columns.put(INVOICE.DECIDED_BY, tx.actor().personId());
    columns.put(INVOICE.DECIDED_AT, tx.time());
    return columns;
  }

  private static Map<Field<?>, @Nullable Object> to(InvoiceState state) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(INVOICE.STATE, state.name());
    return columns;
  }

  private Invoice step(
      String kind,
      Invoice invoice,
      Map<Field<?>, @Nullable Object> columns,
      Map<String, String> more) {
    return change.step(kind, invoice, more, writer -> writer.set(invoice.id(), columns));
  }

  /** A step that its approvers' cards show and that who sent it hears of. */
  private Invoice settled(
      String kind,
      Invoice before,
      Map<Field<?>, @Nullable Object> columns,
      Map<String, String> more) {
    Invoice invoice = step(kind, before, columns, more);
    news.changed(invoice, kind);
    news.settled(invoice, kind);
    return invoice;
  }
}
