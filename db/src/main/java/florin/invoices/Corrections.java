package florin.invoices;

import florin.Name;
import florin.Refused;
import florin.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Puts what a person says in the place of what an invoice said. */
final class Corrections {
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REFERENCE = 140;

  private Corrections() {}

  /**
   * @throws Refused for a value no invoice can have
   */
  static InvoiceFacts apply(InvoiceFacts to, Correction correction) {
    return switch (correction) {
      case Correction.Text(var field, var value) -> text(to, field, Optional.of(value));
      case Correction.Day(var field, var value) -> day(to, field, Optional.of(value));
      case Correction.Amount(var field, var value) -> amount(to, field, Optional.of(value));
      case Correction.InCurrency(var currency) ->
          to.with(copy -> copy.currency = Optional.of(currency));
      case Correction.Nothing(var field) -> nothing(to, field);
    };
  }

  private static InvoiceFacts nothing(InvoiceFacts to, InvoiceField field) {
    return switch (field) {
      case NUMBER, SELLER, BUYER, IBAN, REFERENCE -> text(to, field, Optional.empty());
      case ISSUED, DUE -> day(to, field, Optional.empty());
      case NET, TAX, TOTAL -> amount(to, field, Optional.empty());
      case CURRENCY -> to.with(copy -> copy.currency = Optional.empty());
    };
  }

  private static InvoiceFacts text(InvoiceFacts to, InvoiceField field, Optional<String> value) {
    return to.with(copy -> {
      switch (field) {
        case NUMBER -> copy.number = named(value, LONGEST_NUMBER);
        case SELLER -> copy.seller = named(value, LONGEST_NAME);
        case BUYER -> copy.buyer = named(value, LONGEST_NAME);
        case IBAN -> copy.iban = value.map(Iban::of);
        case REFERENCE -> copy.reference = named(value, LONGEST_REFERENCE);
        case ISSUED, DUE, CURRENCY, NET, TAX, TOTAL ->
            throw new IllegalArgumentException(field + " is no text");
      }
    });
  }

  private static Optional<String> named(Optional<String> value, int longest) {
    return value.map(text -> Name.of(text, longest).text());
  }

  private static InvoiceFacts day(InvoiceFacts to, InvoiceField field, Optional<LocalDate> value) {
    return to.with(copy -> {
      switch (field) {
        case ISSUED -> copy.issued = value;
        case DUE -> copy.due = value;
        case NUMBER, SELLER, BUYER, CURRENCY, NET, TAX, TOTAL, IBAN, REFERENCE ->
            throw new IllegalArgumentException(field + " is no day");
      }
    });
  }

  private static InvoiceFacts amount(
      InvoiceFacts to, InvoiceField field, Optional<BigDecimal> value) {
    if (value.filter(v -> v.signum() < 0).isPresent()) {
      throw new Refused("invoice.negative");
    }
    if (value.filter(v -> v.compareTo(Money.MAX) > 0).isPresent()) {
      throw new Refused("money.too_large");
    }
    return to.with(copy -> {
      switch (field) {
        case NET -> copy.net = value;
        case TAX -> copy.tax = value;
        case TOTAL -> copy.total = value;
        case NUMBER, ISSUED, DUE, SELLER, BUYER, CURRENCY, IBAN, REFERENCE ->
            throw new IllegalArgumentException(field + " is no amount");
      }
    });
  }
}
