package florin.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** What a person says one field of an invoice is. */
public sealed interface Correction {
  InvoiceField field();

  /** A number, a name, an account or a reference. */
  record Text(InvoiceField field, String value) implements Correction {}

  record Day(InvoiceField field, LocalDate value) implements Correction {}

  /** Of net, tax or total. */
  record Amount(InvoiceField field, BigDecimal value) implements Correction {}

  record InCurrency(Currency value) implements Correction {
    @Override
    public InvoiceField field() {
      return InvoiceField.CURRENCY;
    }
  }

  /** The invoice does not say. */
  record Nothing(InvoiceField field) implements Correction {}
}
