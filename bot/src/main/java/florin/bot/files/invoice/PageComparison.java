package florin.bot.files.invoice;

import florin.bot.files.reading.Remark;
import florin.invoices.Found;
import florin.invoices.InvoiceDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    structured.issued().value().flatMap(day -> day(day, survey)).ifPresent(found::add);
    structured.currency().value().flatMap(code -> currency(code, survey)).ifPresent(found::add);
    return found;
  }

  /** Pages without a single date that can be read tell nothing. */
  private static Optional<Remark> day(LocalDate stated, Survey survey) {
    List<DateFinder.Candidate> shown =
        survey.lines().stream().flatMap(line -> survey.dates(line.text()).stream()).toList();
    boolean same =
        shown.stream()
            .flatMap(day -> Stream.of(day.dayFirst(), day.monthFirst()))
            .flatMap(Optional::stream)
            .anyMatch(stated::equals);
    if (shown.isEmpty() || same) {
      return Optional.empty();
    }
    Found<LocalDate> printed = new Dates(survey).issued();
    return Optional.of(
        printed.isCertain()
            ? Remark.of("invoice.differs.date", stated, printed.value().orElseThrow())
            : Remark.of("invoice.differs.date-absent", stated));
  }

  private static Optional<Remark> currency(Currency stated, Survey survey) {
    String code = stated.getCurrencyCode();
    boolean named = survey.words().contains(code);
    return Optional.of(Currencies.of(survey))
        .filter(Found::isCertain)
        .flatMap(Found::value)
        .filter(printed -> !named && !printed.equals(stated))
        .map(printed -> Remark.of("invoice.differs.currency", code, printed.getCurrencyCode()));
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
