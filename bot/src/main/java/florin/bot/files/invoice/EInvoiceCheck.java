package florin.bot.files.invoice;

import florin.bot.files.reading.Remark;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.LineDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What does not add up in an e-invoice, and what EN 16931 asks for and is not there (rules BR-02 to
 * BR-07, BR-14, BR-CO-10 to BR-CO-16).
 */
final class EInvoiceCheck {

  /** Sums of rounded figures may be off by this much. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  /** Sums that are only looked at here. */
  record Stated(
      Optional<BigDecimal> lines,
      Optional<BigDecimal> allowances,
      Optional<BigDecimal> charges,
      Optional<BigDecimal> rounding) {}

  private final List<Remark> findings = new ArrayList<>();

  private EInvoiceCheck() {}

  static List<Remark> findings(InvoiceDraft draft, Stated stated) {
    EInvoiceCheck check = new EInvoiceCheck();
    check.missing(draft);
    check.sums(draft, stated);
    return check.findings;
  }

  /** Programs write headings and notes between the lines as lines of nothing. */
  static boolean isNote(LineDraft line) {
    return isNothing(line.amount()) && isNothing(line.quantity());
  }

  private static boolean isNothing(Optional<BigDecimal> number) {
    return number.isEmpty() || number.get().signum() == 0;
  }

  private void missing(InvoiceDraft draft) {
    missing(draft.number(), "number");
    missing(draft.issued(), "date");
    missing(draft.seller(), "seller");
    missing(draft.buyer(), "buyer");
    missing(draft.currency(), "currency");
    missing(draft.totals().total(), "total");
  }

  private void missing(Found<?> found, String name) {
    if (found.isMissing()) {
      findings.add(Remark.of("invoice.missing." + name));
    }
  }

  private void sums(InvoiceDraft draft, Stated stated) {
    var totals = draft.totals();
    List<BigDecimal> amounts =
        draft.lines().stream().map(LineDraft::amount).flatMap(Optional::stream).toList();
    if (!amounts.isEmpty()) {
      compare("invoice.finding.lines", Optional.of(sum(amounts)), stated.lines());
    }
    compare(
        "invoice.finding.net",
        stated
            .lines()
            .map(lines -> lines.subtract(zero(stated.allowances())).add(zero(stated.charges()))),
        totals.net().value());
    compare(
        "invoice.finding.total",
        totals.net().value().flatMap(net -> totals.tax().value().map(net::add)),
        totals.total().value());
    if (stated.lines().isEmpty()) {
      // The smallest profile has no room for what was paid before.
      return;
    }
    compare(
        "invoice.finding.payable",
        totals
            .total()
            .value()
            .map(total ->
                total.subtract(zero(totals.prepaid().value())).add(zero(stated.rounding()))),
        totals.payable().value());
  }

  private void compare(String key, Optional<BigDecimal> calculated, Optional<BigDecimal> said) {
    if (calculated.isPresent()
        && said.isPresent()
        && calculated.get().subtract(said.get()).abs().compareTo(TOLERANCE) > 0) {
      findings.add(Remark.of(key, calculated.get().toPlainString(), said.get().toPlainString()));
    }
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal zero(Optional<BigDecimal> amount) {
    return amount.orElse(BigDecimal.ZERO);
  }
}
