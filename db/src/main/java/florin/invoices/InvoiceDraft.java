package florin.invoices;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * An invoice as its document tells it, before any rule or person has looked at it. Amounts are
 * exact figures without a currency, because the document may not name one.
 */
public record InvoiceDraft(
    InvoiceSource source,
    InvoiceKind kind,
    Found<String> number,
    Found<LocalDate> issued,
    Found<LocalDate> due,
    Found<String> seller,
    Found<String> buyer,
    Found<Currency> currency,
    InvoiceTotals totals,
    List<LineDraft> lines,
    InvoiceClues clues) {

  public InvoiceDraft {
    lines = List.copyOf(lines);
  }
}
