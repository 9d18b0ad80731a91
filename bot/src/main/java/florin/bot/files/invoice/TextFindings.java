package florin.bot.files.invoice;

import florin.bot.files.reading.Remark;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import florin.invoices.LineDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person has to add or look at when an invoice was read from the words on its pages. */
final class TextFindings {

  private TextFindings() {}

  static List<Remark> of(InvoiceDraft draft) {
    List<Remark> findings = new ArrayList<>();
    missing(draft.number(), "number", findings);
    missing(draft.issued(), "date", findings);
    missing(draft.seller(), "seller", findings);
    missing(draft.currency(), "currency", findings);
    missing(draft.totals().total(), "total", findings);
    lines(draft, findings);
    return findings;
  }

  private static void missing(Found<?> found, String name, List<Remark> findings) {
    if (found.isMissing()) {
      findings.add(Remark.of("invoice.missing." + name));
    }
  }

  private static void lines(InvoiceDraft draft, List<Remark> findings) {
    if (draft.lines().isEmpty()) {
      findings.add(Remark.of("invoice.missing.lines"));
      return;
    }
    BigDecimal sum =
        draft.lines().stream()
            .map(LineDraft::amount)
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> net = draft.totals().net().value();
    Optional<BigDecimal> total = draft.totals().total().value();
    boolean fits =
        net.filter(n -> isClose(n, sum)).isPresent()
            || total.filter(t -> isClose(t, sum)).isPresent();
    if (!fits && (net.isPresent() || total.isPresent())) {
      findings.add(
          Remark.of(
              "invoice.finding.lines",
              sum.toPlainString(),
              net.or(() -> total).get().toPlainString()));
    }
  }

  private static boolean isClose(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(new BigDecimal("0.01")) <= 0;
  }
}
