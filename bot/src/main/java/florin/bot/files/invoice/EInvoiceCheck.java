package florin.bot.files.invoice;

import florin.bot.files.reading.Remark;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.InvoiceTotals;
import florin.invoices.LineDraft;
import florin.invoices.TaxShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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

  /** Rounded price, rounded allowance. */
  private static final BigDecimal TOLERANCE_OF_LINE = new BigDecimal("0.02");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int CENTS = 2;
  private static final int MOST_LINES_SAID = 3;

  /** Sums that are only looked at here. */
  record Stated(
      Optional<BigDecimal> lines,
      Optional<BigDecimal> allowances,
      Optional<BigDecimal> charges,
      Optional<BigDecimal> rounding,
      List<Position> positions) {}

  /**
   * The figures of one line.
   *
   * @param price for so many units as the base quantity says
   * @param extras its own charges less its own allowances
   */
  record Position(
      Optional<BigDecimal> quantity,
      Optional<BigDecimal> price,
      Optional<BigDecimal> baseQuantity,
      BigDecimal extras,
      Optional<BigDecimal> amount) {

    private Optional<BigDecimal> calculated() {
      return quantity.flatMap(q ->
          price.map(p -> q.multiply(p).divide(units(), CENTS, RoundingMode.HALF_UP).add(extras)));
    }

    private BigDecimal units() {
      return baseQuantity.filter(q -> q.signum() > 0).orElse(BigDecimal.ONE);
    }

    /** A price printed with too few decimals makes the sum of many units differ. */
    private BigDecimal tolerance() {
      BigDecimal last = BigDecimal.ONE.movePointLeft(price.map(BigDecimal::scale).orElse(CENTS));
      BigDecimal units = quantity.orElse(BigDecimal.ONE).abs();
      return last.multiply(HALF)
          .multiply(units)
          .divide(units(), CENTS + CENTS, RoundingMode.UP)
          .add(TOLERANCE_OF_LINE);
    }
  }

  private final List<Remark> findings = new ArrayList<>();

  private EInvoiceCheck() {}

  static List<Remark> findings(InvoiceDraft draft, Stated stated) {
    EInvoiceCheck check = new EInvoiceCheck();
    check.missing(draft);
    check.days(draft);
    check.positions(stated.positions());
    check.sums(draft, stated);
    check.taxes(draft.totals());
    check.paid(draft.totals());
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

  private void days(InvoiceDraft draft) {
    Optional<LocalDate> issued = draft.issued().value();
    Optional<LocalDate> due = draft.due().value();
    if (issued.isPresent() && due.isPresent() && due.get().isBefore(issued.get())) {
      findings.add(Remark.of("invoice.finding.due", due.get(), issued.get()));
    }
  }

  private void positions(List<Position> positions) {
    int said = 0;
    for (int i = 0; i < positions.size() && said < MOST_LINES_SAID; i++) {
      Optional<BigDecimal> calculated = positions.get(i).calculated();
      Optional<BigDecimal> amount = positions.get(i).amount();
      if (calculated.isPresent()
          && amount.isPresent()
          && isApart(calculated.get(), amount.get(), positions.get(i).tolerance())) {
        findings.add(
            Remark.of(
                "invoice.finding.line",
                i + 1,
                calculated.get().toPlainString(),
                amount.get().toPlainString()));
        said++;
      }
    }
  }

  private void taxes(InvoiceTotals totals) {
    if (!totals.taxes().isEmpty()) {
      compare(
          "invoice.finding.taxes",
          Optional.of(sum(totals.taxes().stream().map(TaxShare::amount).toList())),
          totals.tax().value());
    }
  }

  private void paid(InvoiceTotals totals) {
    boolean nothingLeft = totals.payable().value().filter(p -> p.signum() == 0).isPresent();
    if (nothingLeft && totals.prepaid().value().filter(p -> p.signum() != 0).isPresent()) {
      findings.add(Remark.of("invoice.finding.paid"));
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
        && isApart(calculated.get(), said.get(), TOLERANCE)) {
      findings.add(Remark.of(key, calculated.get().toPlainString(), said.get().toPlainString()));
    }
  }

  private static boolean isApart(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
    return one.subtract(other).abs().compareTo(tolerance) > 0;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal zero(Optional<BigDecimal> amount) {
    return amount.orElse(BigDecimal.ZERO);
  }
}
