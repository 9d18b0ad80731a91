package florin.invoices;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sums of an invoice, exactly as written and not recalculated.
 *
 * @param net before taxes, after allowances and charges
 * @param total with taxes
 * @param prepaid what was paid before
 * @param payable what is left to pay
 */
public record InvoiceTotals(
    Found<BigDecimal> net,
    Found<BigDecimal> tax,
    Found<BigDecimal> total,
    Found<BigDecimal> prepaid,
    Found<BigDecimal> payable,
    List<TaxShare> taxes,
    List<Adjustment> adjustments) {

  public InvoiceTotals {
    taxes = List.copyOf(taxes);
    adjustments = List.copyOf(adjustments);
  }
}
