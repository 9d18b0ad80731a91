package florin.history;

import florin.sql.Tx;

/**
 * Brings invoices back: what they say and their lines. How far an invoice has come is part of its
 * image, so what was submitted or decided since stays as it is.
 */
final class InvoiceReversal {
  /** What the invoice was, or for one that was not there, what it is once deleted. */
  private static final String TARGET =
      "coalesce(c.before, jsonb_set(c.after, '{invoice,voided_at}', to_jsonb(?::timestamptz)))";

  /**
   * Whether the invoice of the change {@code c}, brought back, would meet another of its number.
   */
  private static final String TAKEN =
      """
      exists (
        select from jsonb_populate_record(null::invoice, c.before -> 'invoice') w
          join invoice o on o.book_id = c.book_id and o.id <> c.row_id and o.voided_at is null and o.twin_of is null
           and (lower(o.seller), o.kind, lower(o.invoice_number)) = (lower(w.seller), w.kind, lower(w.invoice_number))
         where w.voided_at is null and w.twin_of is null)\
      """;

  private final Tx tx;
  private final long reversed;
  private final long reversing;

  InvoiceReversal(Tx tx, long reversed, long reversing) {
    this.tx = tx;
    this.reversed = reversed;
    this.reversing = reversing;
  }

  int run() {
    int restored = writeChanges();
    if (restored > 0) {
      restoreInvoices();
      rewriteLines();
    }
    return restored;
  }

  private int writeChanges() {
    return tx.sql()
        .execute(
            """
            with found as materialized (
              select c.book_id, c.position, c.row_id, c.before, c.after, %s as image
                from change c join invoice e on e.book_id = c.book_id and e.id = c.row_id
               where c.book_id = ? and c.action_id = ? and c.subject = 'INVOICE' and c.after is not null)
            insert into change (book_id, action_id, position, subject, row_id, before, after, author_id)
            select c.book_id, ?, c.position, 'INVOICE', c.row_id, c.after, %s, ?
              from found c where c.image = c.after and not %s\
            """
                .formatted(Images.INVOICE, TARGET, TAKEN),
            tx.bookId(),
            reversed,
            reversing,
            tx.time(),
            tx.actor().personId());
  }

  private void restoreInvoices() {
    tx.sql()
        .execute(
            """
            update invoice t set changed_at = ?::timestamptz, %s
              from change c cross join lateral jsonb_populate_record(null::invoice, c.after -> 'invoice') r
             where c.book_id = ? and c.action_id = ? and c.subject = 'INVOICE'
               and t.book_id = c.book_id and t.id = c.row_id\
            """
                .formatted(Rows.of(Subject.INVOICE).assignments()),
            tx.time(),
            tx.bookId(),
            reversing);
  }

  private void rewriteLines() {
    tx.sql()
        .execute(
            """
            delete from invoice_line l using change c
             where c.book_id = ? and c.action_id = ? and c.subject = 'INVOICE'
               and c.before -> 'lines' is distinct from c.after -> 'lines'
               and l.book_id = c.book_id and l.invoice_id = c.row_id\
            """,
            tx.bookId(),
            reversing);
    tx.sql()
        .execute(
            """
            insert into invoice_line (book_id, invoice_id, position, description, quantity, unit, unit_price,
                                      tax_percent, amount, author_id)
            select i.book_id, i.id, r.position, r.description, r.quantity, r.unit, r.unit_price,
                   r.tax_percent, r.amount, i.author_id
              from change c join invoice i on i.book_id = c.book_id and i.id = c.row_id
              cross join lateral jsonb_populate_recordset(null::invoice_line, c.after -> 'lines') r
             where c.book_id = ? and c.action_id = ? and c.subject = 'INVOICE'
               and c.before -> 'lines' is distinct from c.after -> 'lines'\
            """,
            tx.bookId(),
            reversing);
  }
}
