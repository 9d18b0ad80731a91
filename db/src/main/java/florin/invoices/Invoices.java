package florin.invoices;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.INVOICE_ALIKE;

import florin.Refused;
import florin.history.History;
import florin.invoices.InvoiceFacts.InvoiceAmounts;
import florin.ledger.Entry;
import florin.ledger.Page;
import florin.money.Money;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/**
 * The invoices of the actor's book, from the draft a document or a person makes to the payment. An
 * agent sees the own ones, a manager all; nobody approves what they sent. Every step is in the
 * history, and those it concerns are told.
 */
public final class Invoices {
  private static final int MOST_LINES = 1000;

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
   * Makes a draft of what a document was read as. Where it names no currency, the book's is put
   * down as likely.
   */
  public Invoice draft(InvoiceDraft read, long documentId, List<Finding> findings) {
    access.begin();
    InvoiceDraft learned = Learned.apply(read, new Lessons(tx).of(read.clues()));
    var facts = new DraftFacts(learned, read);
    InvoiceFacts said = facts.facts();
    Map<InvoiceField, FieldReading> readings = new EnumMap<>(InvoiceField.class);
    readings.putAll(facts.readings());
    if (said.currency().isEmpty()) {
      said = Corrections.apply(said, new Correction.InCurrency(bookCurrency()));
      readings.put(InvoiceField.CURRENCY, new FieldReading(Certainty.LIKELY, "", false));
    }
    List<InvoiceLine> lines = read.lines().stream().limit(MOST_LINES).map(InvoiceLine::of).toList();
    return change.added(
        new NewInvoice(
            said,
            read.source(),
            Optional.of(documentId),
            Map.copyOf(readings),
            findings,
            read.clues(),
            lines));
  }

  /** Makes a draft for a document nobody could read; a person says what is in it. */
  public Invoice draft(long documentId) {
    access.begin();
    InvoiceFacts nothing =
        Corrections.apply(InvoiceFacts.empty(), new Correction.InCurrency(bookCurrency()));
    return change.added(
        new NewInvoice(
            nothing,
            InvoiceSource.HAND,
            Optional.of(documentId),
            Map.of(),
            List.of(),
            InvoiceClues.NONE,
            List.of()));
  }

  /**
   * Makes a draft of what somebody types; the same seller and number as an own draft typed before
   * adds its lines to that one.
   */
  public Invoice write(HandWritten written) {
    access.begin();
    InvoiceFacts facts = facts(written);
    Optional<Invoice> begun = ownDraft(facts);
    if (begun.isPresent()) {
      return addLines(begun.get().number(), written.lines());
    }
    refuseTooMany(written.lines());
    return change.added(
        new NewInvoice(
            facts,
            InvoiceSource.HAND,
            Optional.empty(),
            Map.of(),
            List.of(),
            InvoiceClues.NONE,
            written.lines()));
  }

  private InvoiceFacts facts(HandWritten written) {
    InvoiceFacts facts = InvoiceFacts.empty();
    List<Correction> said = new ArrayList<>();
    said.add(new Correction.Text(InvoiceField.NUMBER, written.number()));
    said.add(new Correction.Text(InvoiceField.SELLER, written.seller()));
    said.add(new Correction.Day(InvoiceField.ISSUED, written.issued()));
    written.due().ifPresent(due -> said.add(new Correction.Day(InvoiceField.DUE, due)));
    said.add(new Correction.InCurrency(written.currency()));
    for (Correction one : said) {
      facts = Corrections.apply(facts, one);
    }
    InvoiceAmounts amounts = summed(written.lines(), written.currency());
    return facts.with(copy -> copy.amounts(amounts));
  }

  private Optional<Invoice> ownDraft(InvoiceFacts facts) {
    return new InvoiceQuery(tx)
            .invoices(
                DSL.and(
                    INVOICE.AUTHOR_ID.eq(tx.actor().personId()),
                    INVOICE.STATE.eq(InvoiceState.DRAFT.name()),
                    INVOICE.SOURCE.eq(InvoiceSource.HAND.name()),
                    INVOICE.VOIDED_AT.isNull(),
                    DSL.lower(INVOICE.SELLER).eq(DSL.lower(facts.seller().orElseThrow())),
                    DSL.lower(INVOICE.INVOICE_NUMBER).eq(DSL.lower(facts.number().orElseThrow()))),
                List.of(INVOICE.ID),
                1)
            .stream()
            .findFirst();
  }

  /** Adds lines to an own draft; one typed by hand charges what its lines come to. */
  public Invoice addLines(int number, List<InvoiceLine> more) {
    Invoice draft = access.draft(number);
    List<InvoiceLine> lines = new ArrayList<>(draft.lines());
    lines.addAll(more);
    return lines("add_lines", draft, lines);
  }

  /**
   * Takes a line out of an own draft.
   *
   * @param position from 1, as people count
   */
  public Invoice removeLine(int number, int position) {
    Invoice draft = access.draft(number);
    if (position < 1 || position > draft.lines().size()) {
      throw new Refused("invoice.no-line", InvoiceAccess.shown(number), position);
    }
    List<InvoiceLine> lines = new ArrayList<>(draft.lines());
    lines.remove(position - 1);
    return lines("remove_line", draft, lines);
  }

  private Invoice lines(String kind, Invoice draft, List<InvoiceLine> lines) {
    refuseTooMany(lines);
    boolean sums = draft.source() == InvoiceSource.HAND && draft.facts().currency().isPresent();
    return change.undoable(
        kind,
        draft,
        writer -> {
          writer.lines(draft, lines);
          if (sums) {
            InvoiceAmounts amounts = summed(lines, draft.facts().currency().get());
            writer.facts(
                draft, draft.facts().with(copy -> copy.amounts(amounts)), draft.readings());
          }
        });
  }

  /**
   * Puts what a person says in the place of what was read in an own draft, and remembers for the
   * seller's next document where that stands.
   */
  public Invoice correct(int number, List<Correction> corrections) {
    Invoice draft = access.draft(number);
    InvoiceFacts facts = draft.facts();
    InvoiceClues clues = new InvoiceQuery(tx).clues(draft.id());
    Lessons lessons = new Lessons(tx);
    Map<InvoiceField, FieldReading> readings = new EnumMap<>(InvoiceField.class);
    readings.putAll(draft.readings());
    for (Correction correction : corrections) {
      facts = Corrections.apply(facts, correction);
      readings.remove(correction.field());
      lessons.learn(clues, correction);
    }
    return corrected(draft, facts, Map.copyOf(readings));
  }

  /** Whether an own draft charges or gives back. */
  public Invoice kind(int number, InvoiceKind kind) {
    Invoice draft = access.draft(number);
    return corrected(draft, draft.facts().with(copy -> copy.kind = kind), draft.readings());
  }

  private Invoice corrected(
      Invoice draft, InvoiceFacts facts, Map<InvoiceField, FieldReading> readings) {
    return change.undoable(
        "correct_invoice", draft, writer -> writer.facts(draft, facts, readings));
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

  /** See {@link InvoiceSteps#submit}. */
  public Invoice submit(int number, LocalDate today) {
    return byRule(new InvoiceSteps(tx, history).submit(number), today);
  }

  public Invoice approve(int number, LocalDate today) {
    return byRule(new InvoiceSteps(tx, history).approve(number), today);
  }

  public Invoice reject(int number, String reason) {
    return new InvoiceSteps(tx, history).reject(number, reason);
  }

  /** See {@link InvoiceSteps#pay}. */
  public Invoice pay(int number, LocalDate day, LocalDate today) {
    return byRule(new InvoiceSteps(tx, history).pay(number, day, today), today);
  }

  public Invoice unpay(int number) {
    return new InvoiceSteps(tx, history).unpay(number);
  }

  public Invoice revise(int number) {
    return new InvoiceSteps(tx, history).revise(number);
  }

  public Invoice delete(int number) {
    return new InvoiceSteps(tx, history).delete(number);
  }

  /** See {@link InvoiceBooking#book}. */
  public Entry book(int number, InvoiceBooking.Labelled as, LocalDate today) {
    return new InvoiceBooking(tx, history).book(access.payable(number), as, today);
  }

  /** One page, newest first; the cursor is what the page before said is next. */
  public Page<Invoice> list(InvoiceFilter filter, Optional<String> cursor, int size) {
    return new InvoiceList(tx).page(filter, cursor, size);
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

  private InvoiceAmounts summed(List<InvoiceLine> lines, Currency currency) {
    InvoiceAmounts amounts = LineSums.of(lines, currency);
    if (amounts.total().filter(total -> total.signum() < 0).isPresent()) {
      throw new Refused("invoice.negative");
    }
    if (amounts.total().filter(total -> total.compareTo(Money.MAX) > 0).isPresent()) {
      throw new Refused("money.too_large");
    }
    return amounts;
  }

  private Currency bookCurrency() {
    return Currency.getInstance(
        tx.sql()
            .select(BOOK.CURRENCY)
            .from(BOOK)
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle()
            .value1());
  }

  private static void refuseTooMany(List<InvoiceLine> lines) {
    if (lines.size() > MOST_LINES) {
      throw new Refused("invoice.too-many-lines", MOST_LINES);
    }
  }
}
