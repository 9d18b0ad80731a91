package florin.invoices;

/**
 * What one correction taught about the documents of one seller.
 *
 * @param mark one of {@link InvoiceClues#marks}
 * @param label behind or below which the field's value stands; empty when the value is always the
 *     same
 * @param value what was right when it was learned; where there is no label, what is right always
 */
public record Lesson(String mark, InvoiceField field, String label, String value) {

  public boolean isFixed() {
    return label.isEmpty();
  }
}
