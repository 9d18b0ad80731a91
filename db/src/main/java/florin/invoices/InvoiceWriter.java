package florin.invoices;

import static florin.sql.generated.Routines.invoiceTwin;
import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.INVOICE_LINE;

import florin.sql.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes the rows of invoices; the book is locked. */
final class InvoiceWriter {
  private final Tx tx;

  InvoiceWriter(Tx tx) {
    this.tx = tx;
  }

  /**
   * @return the id
   */
  long insert(NewInvoice invoice) {
    long id =
        tx.sql()
            .insertInto(INVOICE)
            .set(columns(invoice.facts(), 0))
            .set(INVOICE.BOOK_ID, tx.bookId())
            .set(INVOICE.NUMBER, takeNumber())
            .set(INVOICE.SOURCE, invoice.source().name())
            .set(INVOICE.DOCUMENT_ID, invoice.documentId().orElse(null))
            .set(INVOICE.READING, ReadingJson.of(invoice.readings(), invoice.findings()))
            .set(INVOICE.CLUES, ClueJson.of(invoice.clues()))
            .set(INVOICE.AUTHOR_ID, tx.actor().personId())
            .set(INVOICE.CREATED_AT, tx.time())
            .set(INVOICE.CHANGED_AT, tx.time())
            .returningResult(INVOICE.ID)
            .fetchSingle()
            .value1();
    insert(id, tx.actor().personId(), invoice.lines());
    return id;
  }

  /** Puts other facts in the place of those of a draft. */
  void facts(Invoice draft, InvoiceFacts facts, Map<InvoiceField, FieldReading> readings) {
    Map<Field<?>, @Nullable Object> columns = columns(facts, draft.id());
    columns.put(INVOICE.READING, ReadingJson.of(readings, draft.findings()));
    Object twin = columns.get(INVOICE.TWIN_OF);
    columns.put(
        INVOICE.TWIN_KEPT,
        draft
            .twin()
            .filter(known -> known.kept() && twin != null && twin.equals(known.id()))
            .isPresent());
    set(draft.id(), columns);
  }

  void lines(Invoice draft, List<InvoiceLine> lines) {
    tx.sql()
        .deleteFrom(INVOICE_LINE)
        .where(INVOICE_LINE.BOOK_ID.eq(tx.bookId()), INVOICE_LINE.INVOICE_ID.eq(draft.id()))
        .execute();
    insert(draft.id(), draft.author().id(), lines);
  }

  void set(long id, Map<? extends Field<?>, ? extends @Nullable Object> columns) {
    tx.sql()
        .update(INVOICE)
        .set(columns)
        .set(INVOICE.CHANGED_AT, tx.time())
        .where(INVOICE.BOOK_ID.eq(tx.bookId()), INVOICE.ID.eq(id))
        .execute();
  }

  /** The first live invoice of the same seller, kind and number, whoever sent it. */
  Optional<Long> twin(InvoiceFacts facts, long besides) {
    if (facts.seller().isEmpty() || facts.number().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        tx.sql()
            .select(
                invoiceTwin(
                    DSL.val(facts.seller().get()),
                    DSL.val(facts.kind().name()),
                    DSL.val(facts.number().get()),
                    DSL.val(besides)))
            .fetchSingle()
            .value1());
  }

  private int takeNumber() {
    return tx.sql()
        .update(BOOK)
        .set(BOOK.NEXT_INVOICE, BOOK.NEXT_INVOICE.plus(1))
        .where(BOOK.ID.eq(tx.bookId()))
        .returningResult(BOOK.NEXT_INVOICE.minus(1))
        .fetchSingle()
        .value1();
  }

  private void insert(long invoiceId, long author, List<InvoiceLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var insert =
        tx.sql()
            .insertInto(
                INVOICE_LINE,
                INVOICE_LINE.BOOK_ID,
                INVOICE_LINE.INVOICE_ID,
                INVOICE_LINE.POSITION,
                INVOICE_LINE.DESCRIPTION,
                INVOICE_LINE.QUANTITY,
                INVOICE_LINE.UNIT,
                INVOICE_LINE.UNIT_PRICE,
                INVOICE_LINE.TAX_PERCENT,
                INVOICE_LINE.AMOUNT,
                INVOICE_LINE.AUTHOR_ID);
    short position = 0;
    for (InvoiceLine line : lines) {
      insert =
          insert.values(
              tx.bookId(),
              invoiceId,
              position++,
              line.description(),
              line.quantity().orElse(null),
              line.unit(),
              line.unitPrice().orElse(null),
              line.taxPercent().orElse(null),
              line.amount().orElse(null),
              author);
    }
    insert.execute();
  }

  private Map<Field<?>, @Nullable Object> columns(InvoiceFacts facts, long id) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(INVOICE.KIND, facts.kind().name());
    columns.put(INVOICE.INVOICE_NUMBER, facts.number().orElse(null));
    columns.put(INVOICE.ISSUED, facts.issued().orElse(null));
    columns.put(INVOICE.DUE, facts.due().orElse(null));
    columns.put(INVOICE.SELLER, facts.seller().orElse(null));
    columns.put(INVOICE.BUYER, facts.buyer().orElse(null));
    columns.put(INVOICE.CURRENCY, facts.currency().map(c -> c.getCurrencyCode()).orElse(null));
    columns.put(INVOICE.NET, facts.amounts().net().orElse(null));
    columns.put(INVOICE.TAX, facts.amounts().tax().orElse(null));
    columns.put(INVOICE.TOTAL, facts.amounts().total().orElse(null));
    columns.put(INVOICE.PREPAID, facts.amounts().prepaid().orElse(null));
    columns.put(INVOICE.IBAN, facts.payment().iban().orElse(null));
    columns.put(INVOICE.BIC, facts.payment().bic().orElse(null));
    columns.put(INVOICE.REFERENCE, facts.payment().reference().orElse(null));
    columns.put(INVOICE.TWIN_OF, twin(facts, id).orElse(null));
    return columns;
  }
}
