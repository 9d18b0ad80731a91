package florin.invoices;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.PAYMENT_METHOD;

import florin.Name;
import florin.Refused;
import florin.history.History;
import florin.ledger.Attachments;
import florin.ledger.Entry;
import florin.ledger.EntryDraft;
import florin.ledger.EntryKind;
import florin.ledger.Labels;
import florin.ledger.Ledger;
import florin.money.Money;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Makes entries of invoices, when somebody asks or by the rule of the book. */
public final class InvoiceBooking {
  private static final int LONGEST_DESCRIPTION = 255;
  private static final int LONGEST_COUNTERPARTY = 100;

  private final Tx tx;
  private final History history;

  InvoiceBooking(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /** What it is booked as; without a category it is an expense of none. */
  public record Labelled(Optional<Long> categoryId, Optional<Long> methodId) {
    public static final Labelled NOTHING = new Labelled(Optional.empty(), Optional.empty());
  }

  /**
   * Books an approved or paid invoice as an expense, a credit note as a refund, with its document.
   * It counts on the day it was paid, else on that of the invoice; where that month is closed,
   * today.
   *
   * @throws Refused where it became an entry already
   */
  Entry book(Invoice invoice, Labelled as, LocalDate today) {
    if (invoice.state() != InvoiceState.APPROVED && invoice.state() != InvoiceState.PAID) {
      throw new Refused("invoice.not-approved", InvoiceAccess.shown(invoice.number()));
    }
    if (invoice.progress().booked()) {
      throw new Refused(
          "invoice.booked",
          InvoiceAccess.shown(invoice.number()),
          invoice.progress().entry().map(number -> "#" + number).orElse("none"));
    }
    Entry entry = new Ledger(tx, history).record(draft(invoice, as, today));
    invoice
        .documentId()
        .ifPresent(document -> new Attachments(tx).attach(entry.number(), document));
    tie(invoice, entry);
    return entry;
  }

  /** Says that an entry is what became of an invoice. */
  Invoice tie(Invoice invoice, Entry entry) {
    return new InvoiceChange(tx, history)
        .step(
            "book_invoice",
            invoice,
            Map.of("entry", Integer.toString(entry.number())),
            writer -> writer.set(invoice.id(), Map.of(INVOICE.ENTRY_ID, entry.id())));
  }

  /**
   * Books an invoice that has just come so far that the book wants an entry of it. What the rule
   * named and is archived since is left open.
   */
  Invoice byRule(Invoice invoice, LocalDate today) {
    var rule =
        tx.sql()
            .select(BOOK.INVOICE_ENTRY, CATEGORY.ID, PAYMENT_METHOD.ID)
            .from(BOOK)
            .leftJoin(CATEGORY)
            .on(
                CATEGORY.BOOK_ID.eq(BOOK.ID),
                CATEGORY.ID.eq(BOOK.INVOICE_CATEGORY_ID),
                CATEGORY.ARCHIVED_AT.isNull())
            .leftJoin(PAYMENT_METHOD)
            .on(
                PAYMENT_METHOD.BOOK_ID.eq(BOOK.ID),
                PAYMENT_METHOD.ID.eq(BOOK.INVOICE_METHOD_ID),
                PAYMENT_METHOD.ARCHIVED_AT.isNull())
            .where(BOOK.ID.eq(tx.bookId()))
            .fetchSingle();
    boolean wanted =
        invoice.state().name().equals(rule.value1())
            && !invoice.progress().booked()
            && invoice.total().filter(total -> total.signum() > 0).isPresent();
    if (wanted) {
      var as = new Labelled(Optional.ofNullable(rule.value2()), Optional.ofNullable(rule.value3()));
      book(invoice, as, today);
      return new InvoiceQuery(tx).byId(invoice.id());
    }
    return invoice;
  }

  private EntryDraft draft(Invoice invoice, Labelled as, LocalDate today) {
    Money total = invoice.total().orElseThrow();
    boolean givesBack = invoice.facts().kind() == InvoiceKind.CREDIT_NOTE;
    String seller = invoice.facts().seller().orElseThrow();
    EntryDraft draft =
        EntryDraft.of(
            givesBack ? EntryKind.REFUND : EntryKind.EXPENSE,
            total,
            day(invoice, today),
            Name.cut(
                    seller + " " + invoice.facts().number().orElseThrow(), LONGEST_DESCRIPTION, "-")
                .text());
    return draft
        .labels(
            new Labels(
                as.categoryId(),
                as.methodId(),
                Optional.empty(),
                Optional.of(Name.cut(seller, LONGEST_COUNTERPARTY, "-").text())))
        .inFuture(true);
  }

  private LocalDate day(Invoice invoice, LocalDate today) {
    LocalDate day = invoice.progress().paidOn().or(() -> invoice.facts().issued()).orElse(today);
    boolean closed =
        tx.sql().fetchExists(BOOK, BOOK.ID.eq(tx.bookId()), BOOK.CLOSED_THROUGH.ge(day));
    return closed ? today : day;
  }
}
