package florin.invoices;

import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.INVOICE;
import static florin.sql.generated.Tables.INVOICE_LINE;
import static florin.sql.generated.Tables.PERSON;

import florin.invoices.InvoiceFacts.InvoiceAmounts;
import florin.invoices.InvoiceFacts.PaymentDetails;
import florin.ledger.Named;
import florin.sql.Tx;
import florin.sql.generated.tables.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads invoices with their lines: two statements, however many. An entry deleted since is none.
 */
final class InvoiceQuery {
  private static final Person DECIDER = PERSON.as("decider");

  private final Tx tx;

  InvoiceQuery(Tx tx) {
    this.tx = tx;
  }

  Optional<Invoice> find(int number) {
    return invoices(INVOICE.NUMBER.eq(number), List.of(), 1).stream().findFirst();
  }

  Invoice byId(long id) {
    return invoices(INVOICE.ID.eq(id), List.of(), 1).getFirst();
  }

  InvoiceClues clues(long id) {
    return tx.sql()
        .select(INVOICE.CLUES)
        .from(INVOICE)
        .where(INVOICE.BOOK_ID.eq(tx.bookId()), INVOICE.ID.eq(id))
        .fetchSingle(row -> ClueJson.read(row.value1()));
  }

  List<Invoice> invoices(Condition which, List<? extends OrderField<?>> order, int limit) {
    var rows =
        tx.sql()
            .select(Arrays.stream(INVOICE.fields()).filter(f -> !f.equals(INVOICE.CLUES)).toList())
            .select(PERSON.NAME, DECIDER.NAME, ENTRY.NUMBER, ENTRY.VOIDED_AT)
            .from(INVOICE)
            .join(PERSON)
            .on(PERSON.ID.eq(INVOICE.AUTHOR_ID))
            .leftJoin(DECIDER)
            .on(DECIDER.ID.eq(INVOICE.DECIDED_BY))
            .leftJoin(ENTRY)
            .on(ENTRY.BOOK_ID.eq(INVOICE.BOOK_ID), ENTRY.ID.eq(INVOICE.ENTRY_ID))
            .where(INVOICE.BOOK_ID.eq(tx.bookId()), which)
            .orderBy(order)
            .limit(limit)
            .fetch();
    Map<Long, List<InvoiceLine>> lines = lines(rows.getValues(INVOICE.ID));
    return rows.map(row -> invoice(row, lines.getOrDefault(row.get(INVOICE.ID), List.of())));
  }

  private Map<Long, List<InvoiceLine>> lines(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return tx.sql()
        .select(
            INVOICE_LINE.INVOICE_ID,
            INVOICE_LINE.DESCRIPTION,
            INVOICE_LINE.QUANTITY,
            INVOICE_LINE.UNIT,
            INVOICE_LINE.UNIT_PRICE,
            INVOICE_LINE.TAX_PERCENT,
            INVOICE_LINE.AMOUNT)
        .from(INVOICE_LINE)
        .where(INVOICE_LINE.BOOK_ID.eq(tx.bookId()), INVOICE_LINE.INVOICE_ID.in(ids))
        .orderBy(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.POSITION)
        .fetchGroups(INVOICE_LINE.INVOICE_ID, InvoiceQuery::line);
  }

  private static InvoiceLine line(Record row) {
    return new InvoiceLine(
        row.get(INVOICE_LINE.DESCRIPTION),
        Optional.ofNullable(row.get(INVOICE_LINE.QUANTITY)),
        row.get(INVOICE_LINE.UNIT),
        Optional.ofNullable(row.get(INVOICE_LINE.UNIT_PRICE)),
        Optional.ofNullable(row.get(INVOICE_LINE.TAX_PERCENT)),
        Optional.ofNullable(row.get(INVOICE_LINE.AMOUNT)));
  }

  private static Invoice invoice(Record row, List<InvoiceLine> lines) {
    return new Invoice(
        row.get(INVOICE.ID),
        row.get(INVOICE.NUMBER),
        facts(row),
        InvoiceSource.valueOf(row.get(INVOICE.SOURCE)),
        Optional.ofNullable(row.get(INVOICE.DOCUMENT_ID)),
        ReadingJson.fields(row.get(INVOICE.READING)),
        lines,
        new Named(row.get(INVOICE.AUTHOR_ID), row.get(PERSON.NAME)),
        progress(row),
        ReadingJson.findings(row.get(INVOICE.READING)),
        Optional.ofNullable(row.get(INVOICE.TWIN_OF))
            .map(id -> new Invoice.Twin(id, row.get(INVOICE.TWIN_KEPT))),
        row.get(INVOICE.VOIDED_AT) != null,
        row.get(INVOICE.CREATED_AT).toInstant());
  }

  private static InvoiceFacts facts(Record row) {
    return new InvoiceFacts(
        InvoiceKind.valueOf(row.get(INVOICE.KIND)),
        Optional.ofNullable(row.get(INVOICE.INVOICE_NUMBER)),
        Optional.ofNullable(row.get(INVOICE.ISSUED)),
        Optional.ofNullable(row.get(INVOICE.DUE)),
        Optional.ofNullable(row.get(INVOICE.SELLER)),
        Optional.ofNullable(row.get(INVOICE.BUYER)),
        Optional.ofNullable(row.get(INVOICE.CURRENCY)).map(Currency::getInstance),
        new InvoiceAmounts(
            Optional.ofNullable(row.get(INVOICE.NET)),
            Optional.ofNullable(row.get(INVOICE.TAX)),
            Optional.ofNullable(row.get(INVOICE.TOTAL)),
            Optional.ofNullable(row.get(INVOICE.PREPAID))),
        new PaymentDetails(
            Optional.ofNullable(row.get(INVOICE.IBAN)),
            Optional.ofNullable(row.get(INVOICE.BIC)),
            Optional.ofNullable(row.get(INVOICE.REFERENCE))));
  }

  private static InvoiceProgress progress(Record row) {
    Long decider = row.get(INVOICE.DECIDED_BY);
    boolean booked = row.get(INVOICE.ENTRY_ID) != null && row.get(ENTRY.VOIDED_AT) == null;
    return new InvoiceProgress(
        InvoiceState.valueOf(row.get(INVOICE.STATE)),
        row.get(INVOICE.APPROVAL),
        instant(row.get(INVOICE.SUBMITTED_AT)),
        decider == null ? Optional.empty() : Optional.of(new Named(decider, row.get(DECIDER.NAME))),
        instant(row.get(INVOICE.DECIDED_AT)),
        Optional.ofNullable(row.get(INVOICE.REASON)),
        Optional.ofNullable(row.get(INVOICE.PAID_ON)),
        booked,
        booked ? Optional.ofNullable(row.get(ENTRY.NUMBER)) : Optional.empty());
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }
}
