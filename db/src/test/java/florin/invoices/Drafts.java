package florin.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a reader might have made of a document. */
final class Drafts {
  private Drafts() {}

  static InvoiceDraft of(String number, String seller, String total) {
    return of(number, seller, total, InvoiceClues.NONE);
  }

  static InvoiceDraft of(String number, String seller, String total, InvoiceClues clues) {
    return new InvoiceDraft(
        InvoiceSource.PAGE_TEXT,
        InvoiceKind.INVOICE,
        Found.certain(number, "Invoice no. " + number),
        Found.certain(LocalDate.of(2026, 3, 1), "1 March 2026"),
        Found.missing(),
        Found.likely(seller, seller),
        Found.missing(),
        Found.certain(Firm.EUR, "EUR"),
        new InvoiceTotals(
            Found.missing(),
            Found.missing(),
            Found.certain(new BigDecimal(total), total),
            Found.missing(),
            Found.missing(),
            List.of(),
            List.of()),
        List.of(),
        clues);
  }
}
