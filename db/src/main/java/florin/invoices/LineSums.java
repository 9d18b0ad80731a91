package florin.invoices;

import florin.invoices.InvoiceFacts.InvoiceAmounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lines come to. Exact amounts are summed and rounded once: the net in all, the tax once a
 * rate, half up, as EN 16931 calculates (BR-CO-10, BR-CO-14, BR-CO-17).
 */
final class LineSums {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private LineSums() {}

  /** The amounts of an invoice of these lines and nothing besides. */
  static InvoiceAmounts of(List<InvoiceLine> lines, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal net = sum(lines).setScale(digits, RoundingMode.HALF_UP);
    BigDecimal tax = BigDecimal.ZERO.setScale(digits);
    for (Map.Entry<BigDecimal, BigDecimal> basis : byRate(lines).entrySet()) {
      tax =
          tax.add(
              basis
                  .getValue()
                  .multiply(basis.getKey())
                  .divide(HUNDRED, digits, RoundingMode.HALF_UP));
    }
    return new InvoiceAmounts(
        Optional.of(net), Optional.of(tax), Optional.of(net.add(tax)), Optional.empty());
  }

  static BigDecimal sum(List<InvoiceLine> lines) {
    return lines.stream()
        .map(InvoiceLine::amount)
        .flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<BigDecimal, BigDecimal> byRate(List<InvoiceLine> lines) {
    Map<BigDecimal, BigDecimal> basis = new TreeMap<>();
    for (InvoiceLine line : lines) {
      if (line.taxPercent().isPresent() && line.amount().isPresent()) {
        basis.merge(line.taxPercent().get(), line.amount().get(), BigDecimal::add);
      }
    }
    return basis;
  }
}
