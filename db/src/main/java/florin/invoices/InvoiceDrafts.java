package florin.invoices;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.INVOICE;

import florin.Refused;
import florin.history.History;
import florin.invoices.InvoiceFacts.InvoiceAmounts;
import florin.money.Money;
import florin.sql.Tx;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Makes drafts, of documents and of what people type, and puts them right. */
final class InvoiceDrafts {
  private static final int MOST_LINES = 1000;

  private final Tx tx;
  private final InvoiceAccess access;
  private final InvoiceChange change;

  InvoiceDrafts(Tx tx, History history) {
    this.tx = tx;
    this.access = new InvoiceAccess(tx);
    this.change = new InvoiceChange(tx, history);
  }

  /**
   * Makes a draft of what a document was read as. Where it names no currency, the book's is put
   * down as likely.
   */
  Invoice read(InvoiceDraft read, long documentId, List<Finding> findings) {
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
  Invoice unread(long documentId) {
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
  Invoice write(HandWritten written) {
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
  Invoice addLines(int number, List<InvoiceLine> more) {
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
  Invoice removeLine(int number, int position) {
    Invoice draft = withLine(number, position);
    List<InvoiceLine> lines = new ArrayList<>(draft.lines());
    lines.remove(position - 1);
    return lines("remove_line", draft, lines);
  }

  /**
   * Puts what somebody types in the place of a line of an own draft.
   *
   * @param position from 1, as people count
   */
  Invoice changeLine(int number, int position, InvoiceLine typed) {
    Invoice draft = withLine(number, position);
    List<InvoiceLine> lines = new ArrayList<>(draft.lines());
    lines.set(position - 1, lines.get(position - 1).retyped(typed));
    return lines("change_line", draft, lines);
  }

  private Invoice withLine(int number, int position) {
    Invoice draft = access.draft(number);
    if (position < 1 || position > draft.lines().size()) {
      throw new Refused("invoice.no-line", InvoiceAccess.shown(number), position);
    }
    return draft;
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
  Invoice correct(int number, List<Correction> corrections) {
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
  Invoice kind(int number, InvoiceKind kind) {
    Invoice draft = access.draft(number);
    return corrected(draft, draft.facts().with(copy -> copy.kind = kind), draft.readings());
  }

  private Invoice corrected(
      Invoice draft, InvoiceFacts facts, Map<InvoiceField, FieldReading> readings) {
    return change.undoable(
        "correct_invoice", draft, writer -> writer.facts(draft, facts, readings));
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
