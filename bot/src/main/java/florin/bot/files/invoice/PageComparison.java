package florin.bot.files.invoice;

import florin.bot.files.reading.Remark;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the pages of an e-invoice, which people read, say what its data say. */
final class PageComparison {

  private PageComparison() {}

  /** One sentence for each value that the pages do not show. */
  static List<Remark> differences(InvoiceDraft structured, Page.Text pages) {
    List<Remark> found = new ArrayList<>();
    Survey survey = new Survey(pages);
    List<BigDecimal> amounts =
        survey.lines().stream()
            .flatMap(line -> survey.amounts(line).stream())
            .filter(Amount::money)
            .map(amount -> amount.value().abs())
            .toList();
    if (amounts.isEmpty()) {
      return found;
    }
    Optional<BigDecimal> total = structured.totals().total().value();
    Optional<BigDecimal> payable = structured.totals().payable().value();
    boolean shown = shows(amounts, total) || shows(amounts, payable);
    if (total.isPresent() && !shown) {
      Found<BigDecimal> printed =
          TextInvoice.of(pages).map(draft -> draft.totals().total()).orElseGet(Found::missing);
      found.add(
          printed
              .value()
              .map(p ->
                  Remark.of(
                      "invoice.differs.total", total.get().toPlainString(), p.toPlainString()))
              .orElseGet(
                  () -> Remark.of("invoice.differs.total-absent", total.get().toPlainString())));
    }
    structured
        .number()
        .value()
        .filter(number -> !squeezed(pages.text()).contains(squeezed(number)))
        .ifPresent(number -> found.add(Remark.of("invoice.differs.number", number)));
    return found;
  }

  private static boolean shows(List<BigDecimal> amounts, Optional<BigDecimal> amount) {
    return amount
        .filter(a -> amounts.stream().anyMatch(b -> b.compareTo(a.abs()) == 0))
        .isPresent();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
