package florin.invoices;

import florin.Name;
import florin.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the code on a bill says to a banking app: the European Payments Council's guideline
 * EPC069-12, version 2 (a SEPA credit transfer, in UTF-8, the BIC optional).
 */
public final class PaymentCode {
  private static final BigDecimal MOST = new BigDecimal("999999999.99");
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_TEXT = 140;

  private PaymentCode() {}

  /** Empty for what cannot be paid this way: not in euro, nothing to pay, no account. */
  public static Optional<String> of(Invoice invoice) {
    InvoiceFacts facts = invoice.facts();
    Optional<Money> amount =
        invoice
            .payable()
            .filter(money -> money.currency().getCurrencyCode().equals("EUR"))
            .filter(money -> money.signum() > 0 && money.amount().compareTo(MOST) <= 0);
    if (amount.isEmpty()
        || facts.payment().iban().isEmpty()
        || facts.seller().isEmpty()
        || facts.kind() != InvoiceKind.INVOICE) {
      return Optional.empty();
    }
    String text = facts.payment().reference().or(facts::number).orElse("");
    return Optional.of(
        String.join(
            "\n",
            "BCD",
            "002",
            "1",
            "SCT",
            facts.payment().bic().orElse(""),
            Name.cut(facts.seller().get(), LONGEST_NAME, "-").text(),
            facts.payment().iban().get(),
            "EUR" + amount.get().amount().toPlainString(),
            "",
            "",
            text.isEmpty() ? "" : Name.cut(text, LONGEST_TEXT, "-").text()));
  }
}
