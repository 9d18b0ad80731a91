package florin.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an invoice says as a whole; in a draft anything may still be missing.
 *
 * @param number as the seller counts
 */
public record InvoiceFacts(
    InvoiceKind kind,
    Optional<String> number,
    Optional<LocalDate> issued,
    Optional<LocalDate> due,
    Optional<String> seller,
    Optional<String> buyer,
    Optional<Currency> currency,
    InvoiceAmounts amounts,
    PaymentDetails payment) {

  /**
   * Never negative: a credit note says what it gives back.
   *
   * @param prepaid what was paid before
   */
  public record InvoiceAmounts(
      Optional<BigDecimal> net,
      Optional<BigDecimal> tax,
      Optional<BigDecimal> total,
      Optional<BigDecimal> prepaid) {
    public static final InvoiceAmounts NONE =
        new InvoiceAmounts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Where the seller wants the money and what is to be quoted. */
  public record PaymentDetails(
      Optional<String> iban, Optional<String> bic, Optional<String> reference) {
    public static final PaymentDetails NONE =
        new PaymentDetails(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Nothing known yet. */
  public static InvoiceFacts empty() {
    return new InvoiceFacts(
        InvoiceKind.INVOICE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        InvoiceAmounts.NONE,
        PaymentDetails.NONE);
  }

  /** The same but for what the difference sets. */
  InvoiceFacts with(Consumer<Copy> difference) {
    var copy = new Copy(this);
    difference.accept(copy);
    return new InvoiceFacts(
        copy.kind,
        copy.number,
        copy.issued,
        copy.due,
        copy.seller,
        copy.buyer,
        copy.currency,
        new InvoiceAmounts(copy.net, copy.tax, copy.total, copy.prepaid),
        new PaymentDetails(copy.iban, copy.bic, copy.reference));
  }

  /** What a correction may set. */
  static final class Copy {
    InvoiceKind kind;
    Optional<String> number;
    Optional<LocalDate> issued;
    Optional<LocalDate> due;
    Optional<String> seller;
    Optional<String> buyer;
    Optional<Currency> currency;
    Optional<BigDecimal> net;
    Optional<BigDecimal> tax;
    Optional<BigDecimal> total;
    Optional<BigDecimal> prepaid;
    Optional<String> iban;
    Optional<String> bic;
    Optional<String> reference;

    private Copy(InvoiceFacts facts) {
      kind = facts.kind;
      number = facts.number;
      issued = facts.issued;
      due = facts.due;
      seller = facts.seller;
      buyer = facts.buyer;
      currency = facts.currency;
      net = facts.amounts.net;
      tax = facts.amounts.tax;
      total = facts.amounts.total;
      prepaid = facts.amounts.prepaid;
      iban = facts.payment.iban;
      bic = facts.payment.bic;
      reference = facts.payment.reference;
    }

    void amounts(InvoiceAmounts amounts) {
      net = amounts.net();
      tax = amounts.tax();
      total = amounts.total();
      prepaid = amounts.prepaid();
    }
  }
}
