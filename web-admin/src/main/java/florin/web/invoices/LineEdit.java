package florin.web.invoices;

import java.util.Map;

/**
 * A line of a draft that is being typed.
 *
 * @param position of the line it is put in the place of, from 1; 0 for another one
 */
public record LineEdit(int position, InvoiceForm form) {
  static final LineEdit NONE = another(new InvoiceForm(Map.of(), Map.of()));

  static LineEdit another(InvoiceForm form) {
    return new LineEdit(0, form);
  }

  public boolean isAt(int line) {
    return position == line;
  }
}
