package florin.invoices;

import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.INVOICE_ALIKE;

import florin.history.History;
import florin.ledger.Entry;
import florin.ledger.Page;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The invoices of the actor's book, from the draft a document or a person makes to the payment. An
 * agent sees the own ones, a manager all; nobody approves what they sent. Every step is in the
 * history, and those it concerns are told.
 */
public final class Invoices {
  private final Tx tx;
  private final History history;
  private final InvoiceAccess access;
  private final InvoiceChange change;

  public Invoices(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.access = new InvoiceAccess(tx);
    this.change = new InvoiceChange(tx, history);
  }

  /**
   * Makes a draft of what a document was read as, with what earlier corrections taught of its
   * seller. Where it names no currency, the book's is put down as likely.
   *
   * @param findings what the reader noticed
   */
  public Invoice draft(InvoiceDraft read, long documentId, List<Finding> findings) {
    return drafts().read(read, documentId, findings);
  }

  /** Makes a draft for a document nobody could read; a person says what is in it. */
  public Invoice draft(long documentId) {
    return drafts().unread(documentId);
  }

  /**
   * Makes a draft of what somebody types; the same seller and number as an own draft typed before
   * adds its lines to that one.
   *
   * @throws florin.Refused for what no invoice can hold
   */
  public Invoice write(HandWritten written) {
    return drafts().write(written);
  }

  /** Adds lines to an own draft; one typed by hand charges what its lines come to. */
  public Invoice addLines(int number, List<InvoiceLine> more) {
    return drafts().addLines(number, more);
  }

  /**
   * Takes a line out of an own draft.
   *
   * @param position from 1, as people count
   */
  public Invoice removeLine(int number, int position) {
    return drafts().removeLine(number, position);
  }

  /**
   * Puts what somebody types in the place of a line of an own draft: its unit stays, and its amount
   * where quantity and price do.
   *
   * @param position from 1, as people count
   */
  public Invoice changeLine(int number, int position, InvoiceLine typed) {
    return drafts().changeLine(number, position, typed);
  }

  /**
   * Puts what a person says in the place of what was read in an own draft, and remembers for the
   * seller's next document where that stands.
   *
   * @throws florin.Refused for a value no invoice can have
   */
  public Invoice correct(int number, List<Correction> corrections) {
    return drafts().correct(number, corrections);
  }

  /** Whether an own draft charges or gives back. */
  public Invoice kind(int number, InvoiceKind kind) {
    return drafts().kind(number, kind);
  }

  public Optional<Invoice> find(int number) {
    return new InvoiceQuery(tx).find(number);
  }

  /** Earlier invoices that may be the same, at most five. */
  public List<Alike> alike(Invoice invoice) {
    return tx.sql()
        .selectFrom(INVOICE_ALIKE.call(invoice.id()))
        .fetch(row ->
            new Alike(
                row.getNumber(),
                Alike.Reason.valueOf(row.getReason()),
                row.getAuthor(),
                row.getAuthorId() == tx.actor().personId(),
                row.getCreatedAt().toInstant()));
  }

  /** Decides that an own draft is another one than the earlier of the same seller and number. */
  public Invoice keepBoth(int number) {
    Invoice draft = access.draft(number);
    return change.undoable(
        "keep_both", draft, writer -> writer.set(draft.id(), Map.of(INVOICE.TWIN_KEPT, true)));
  }

  /**
   * Hands an own draft to those who approve; where nobody has to, it is approved at once.
   *
   * @throws florin.Refused where something is missing, an earlier invoice may be the same, or
   *     nobody could approve it
   */
  public Invoice submit(int number, LocalDate today) {
    return byRule(new InvoiceSteps(tx, history).submit(number), today);
  }

  /**
   * @throws florin.Refused for an own invoice, and one that does not wait any more
   */
  public Invoice approve(int number, LocalDate today) {
    return byRule(new InvoiceSteps(tx, history).approve(number), today);
  }

  /**
   * @param reason at most 500 characters
   * @throws florin.Refused as for {@link #approve}
   */
  public Invoice reject(int number, String reason) {
    return new InvoiceSteps(tx, history).reject(number, reason);
  }

  /**
   * Says on which day an approved invoice was paid.
   *
   * @throws florin.Refused for a day to come, or one that is not approved
   */
  public Invoice pay(int number, LocalDate day, LocalDate today) {
    return byRule(new InvoiceSteps(tx, history).pay(number, day, today), today);
  }

  /** It was not paid after all. */
  public Invoice unpay(int number) {
    return new InvoiceSteps(tx, history).unpay(number);
  }

  /** Makes a draft again of what was submitted, rejected, or approved because nobody had to. */
  public Invoice revise(int number) {
    return new InvoiceSteps(tx, history).revise(number);
  }

  /**
   * Takes one out of the lists and sums; undo brings it back as a draft.
   *
   * @throws florin.Refused for another's, and for one somebody approved, unless the actor owns the
   *     book
   */
  public Invoice delete(int number) {
    return new InvoiceSteps(tx, history).delete(number);
  }

  /**
   * Makes an entry of an approved or paid invoice: an expense, of a credit note a refund, with its
   * document.
   *
   * @throws florin.Refused where it is one already
   */
  public Entry book(int number, InvoiceBooking.Labelled as, LocalDate today) {
    return new InvoiceBooking(tx, history).book(access.payable(number), as, today);
  }

  /** One page, newest first; the cursor is what the page before said is next. */
  public Page<Invoice> list(InvoiceFilter filter, Optional<String> cursor, int size) {
    return list(filter, InvoiceOrder.NEWEST, cursor, size);
  }

  /** The same in another order, for which the cursor must be as well. */
  public Page<Invoice> list(
      InvoiceFilter filter, InvoiceOrder order, Optional<String> cursor, int size) {
    return new InvoiceList(tx).page(filter, order, cursor, size);
  }

  /** Hands over every invoice of a filter, reading a page at a time. */
  public void each(InvoiceFilter filter, InvoiceOrder order, Consumer<Invoice> taker) {
    new InvoiceList(tx).each(filter, order, taker);
  }

  public int count(InvoiceFilter filter) {
    return new InvoiceList(tx).count(filter);
  }

  /** What comes before and after an invoice among others. */
  public InvoiceNeighbours around(int number, InvoiceFilter filter) {
    return new InvoiceList(tx).around(number, filter);
  }

  /** Approved and not paid, the next to be paid first; at most so many. */
  public List<Invoice> due(int most) {
    return new InvoiceList(tx).due(most);
  }

  /** What they come to, currency by currency, the most frequent first. */
  public List<InvoiceSum> sums(InvoiceFilter filter) {
    return new InvoiceList(tx).sums(filter);
  }

  /** The same agent by agent. */
  public List<AgentSum> sumsByAgent(InvoiceFilter filter) {
    return new InvoiceList(tx).byAgent(filter);
  }

  /** Whether what is submitted now would wait for somebody else. */
  public boolean approvalNeeded() {
    return new InvoiceSteps(tx, history).approvalNeeded();
  }

  private Invoice byRule(Invoice invoice, LocalDate today) {
    return new InvoiceBooking(tx, history).byRule(invoice, today);
  }

  private InvoiceDrafts drafts() {
    return new InvoiceDrafts(tx, history);
  }
}
