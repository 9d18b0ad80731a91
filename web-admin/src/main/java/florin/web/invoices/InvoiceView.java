package florin.web.invoices;

import florin.books.Books;
import florin.history.Action;
import florin.history.Subject;
import florin.invoices.Alike;
import florin.invoices.Invoice;
import florin.invoices.InvoiceLine;
import florin.invoices.InvoiceState;
import florin.money.Money;
import florin.web.documents.Shown;
import florin.web.page.Frame;
import florin.web.page.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One invoice as its page shows it.
 *
 * @param alike earlier ones that may be the same
 * @param history newest first
 * @param seesAll whether the visitor may open others' invoices
 */
public record InvoiceView(
    Invoice invoice,
    Optional<Shown> document,
    List<Alike> alike,
    List<Action> history,
    InvoiceRights rights,
    InvoiceQueue queue,
    boolean seesAll,
    LocalDate today) {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  static Optional<InvoiceView> find(Visit visit, Books books, int number) {
    return books.invoices().find(number).map(invoice -> of(visit, books, invoice));
  }

  private static InvoiceView of(Visit visit, Books books, Invoice invoice) {
    var rights = InvoiceRights.of(visit, invoice);
    boolean open =
        !invoice.voided()
            && (invoice.state() == InvoiceState.DRAFT || invoice.state() == InvoiceState.SUBMITTED);
    return new InvoiceView(
        invoice,
        invoice
            .documentId()
            .flatMap(id -> books.documents().find(id))
            .map(document -> Shown.of(books, document)),
        open ? books.invoices().alike(invoice) : List.of(),
        books.history().actionsOf(Subject.INVOICE, invoice.id()),
        rights,
        InvoiceQueue.of(books, rights, visit.person().id()),
        visit.seesAll(),
        visit.today());
  }

  public List<FieldView> fields() {
    return FieldView.of(invoice);
  }

  public boolean isOverdue() {
    return invoice.isOverdue(today);
  }

  /** Whether the visitor may open an earlier one. */
  public boolean opens(Alike other) {
    return seesAll || other.own();
  }

  /** A figure with the decimals of its currency; with more, where it has more. */
  public String figure(Frame frame, BigDecimal figure) {
    return invoice
        .facts()
        .currency()
        .filter(one -> figure.stripTrailingZeros().scale() <= one.getDefaultFractionDigits())
        .map(currency -> frame.number(new Money(figure, currency)))
        .orElseGet(() -> frame.figure(figure));
  }

  /** Net amounts by their rate of tax; empty where the lines do not say all of it. */
  public Map<BigDecimal, BigDecimal> taxes() {
    Map<BigDecimal, BigDecimal> basis = new TreeMap<>();
    for (InvoiceLine line : invoice.lines()) {
      if (line.taxPercent().isEmpty() || line.amount().isEmpty()) {
        return Map.of();
      }
      basis.merge(
          line.taxPercent().get().stripTrailingZeros(), line.amount().get(), BigDecimal::add);
    }
    return basis;
  }

  /** What net and tax add up to, where the total says something else. */
  public Optional<BigDecimal> otherTotal() {
    var amounts = invoice.facts().amounts();
    if (amounts.net().isEmpty() || amounts.tax().isEmpty() || amounts.total().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = amounts.net().get().add(amounts.tax().get());
    return Optional.of(sum)
        .filter(s -> s.subtract(amounts.total().get()).abs().compareTo(CENT) > 0);
  }
}
