package florin.web.invoices;

import florin.invoices.Certainty;
import florin.invoices.FieldReading;
import florin.invoices.Invoice;
import florin.invoices.InvoiceField;
import florin.money.Money;
import florin.web.page.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One field of an invoice, and how it came to its value.
 *
 * @param reading absent for what somebody typed
 * @param required whether it has to be known before the invoice is handed in
 */
public record FieldView(
    Invoice invoice, InvoiceField field, Optional<FieldReading> reading, boolean required) {

  static List<FieldView> of(Invoice invoice) {
    return Arrays.stream(InvoiceField.values())
        .map(field ->
            new FieldView(
                invoice,
                field,
                Optional.ofNullable(invoice.readings().get(field)),
                field == InvoiceField.NUMBER
                    || field == InvoiceField.SELLER
                    || field == InvoiceField.ISSUED
                    || field == InvoiceField.CURRENCY
                    || field == InvoiceField.TOTAL))
        .toList();
  }

  /** What a reader of the page sees; empty where nothing is known. */
  public String value(Frame frame) {
    var facts = invoice.facts();
    return switch (field) {
      case NUMBER -> facts.number().orElse("");
      case ISSUED -> facts.issued().map(frame::date).orElse("");
      case DUE -> facts.due().map(frame::date).orElse("");
      case SELLER -> facts.seller().orElse("");
      case BUYER -> facts.buyer().orElse("");
      case CURRENCY -> facts.currency().map(Object::toString).orElse("");
      case NET -> amount(frame, facts.amounts().net());
      case TAX -> amount(frame, facts.amounts().tax());
      case TOTAL -> amount(frame, facts.amounts().total());
      case IBAN ->
          facts.payment().iban().map(iban -> iban.replaceAll("(.{4})(?=.)", "$1 ")).orElse("");
      case REFERENCE -> facts.payment().reference().orElse("");
    };
  }

  private String amount(Frame frame, Optional<BigDecimal> amount) {
    return amount
        .map(figure ->
            invoice
                .facts()
                .currency()
                .map(currency -> frame.money(Money.rounded(figure, currency, RoundingMode.HALF_UP)))
                .orElseGet(() -> frame.figure(figure)))
        .orElse("");
  }

  public boolean isMoney() {
    return field == InvoiceField.NET || field == InvoiceField.TAX || field == InvoiceField.TOTAL;
  }

  /** How sure the value is; absent where a person typed it, or nobody expects one. */
  public Optional<Certainty> certainty(Frame frame) {
    if (value(frame).isEmpty()) {
      return required || reading.isPresent() ? Optional.of(Certainty.MISSING) : Optional.empty();
    }
    return reading.map(FieldReading::certainty);
  }

  /** What the document says there. */
  public String words() {
    return reading.map(FieldReading::words).orElse("");
  }

  public boolean learned() {
    return reading.filter(FieldReading::learned).isPresent();
  }

  /** The name of its field in a form. */
  public String name() {
    return InvoiceForm.name(field);
  }
}
