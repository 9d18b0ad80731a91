package florin.bot.files.invoice;

import florin.bot.files.text.CurrencySigns;
import florin.invoices.Found;
import florin.invoices.InvoiceKind;
import florin.invoices.InvoiceTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** Values of an e-invoice: what its XML states is certain, what it leaves out is missing. */
final class Stated {

  /** UNTDID 1001, the codes of documents that give back. */
  private static final Set<String> CREDIT_NOTES =
      Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

  private static final int PRICE_DECIMALS = 10;

  private Stated() {}

  static Found<String> text(Optional<String> text) {
    return text.map(t -> Found.certain(t, t)).orElseGet(Found::missing);
  }

  static Found<BigDecimal> amount(Optional<BigDecimal> amount) {
    return amount.map(a -> Found.certain(a, a.toPlainString())).orElseGet(Found::missing);
  }

  static Found<LocalDate> date(Optional<LocalDate> date) {
    return date.map(d -> Found.certain(d, d.toString())).orElseGet(Found::missing);
  }

  static Found<Currency> currency(Optional<String> code) {
    return code.filter(c -> c.matches("[A-Z]{3}"))
        .filter(CurrencySigns::isCode)
        .map(c -> Found.certain(Currency.getInstance(c), c))
        .orElseGet(Found::missing);
  }

  /** What asks for less than nothing gives back, whatever it is called. */
  static InvoiceKind kind(String typeCode, InvoiceTotals totals) {
    return CREDIT_NOTES.contains(typeCode) || isNegative(totals)
        ? InvoiceKind.CREDIT_NOTE
        : InvoiceKind.INVOICE;
  }

  static boolean isNegative(InvoiceTotals totals) {
    return totals.total().value().filter(total -> total.signum() < 0).isPresent();
  }

  /** A charge as it stands, an allowance negative. */
  static BigDecimal signed(Node allowance, String amount) {
    BigDecimal value = allowance.number(amount).orElse(BigDecimal.ZERO);
    return allowance.text("ChargeIndicator").orElse("").equals("true") ? value : value.negate();
  }

  /** The forms of UNTDID 2379 code 102 and of XML Schema; a time behind it is ignored. */
  static Optional<LocalDate> day(String text) {
    try {
      if (text.matches("\\d{8}.*")) {
        return Optional.of(LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
      }
      return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
          ? Optional.of(LocalDate.parse(text.substring(0, 10)))
          : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** Prices may be given for more than one unit. */
  static Optional<BigDecimal> unitPrice(Optional<BigDecimal> price, Optional<BigDecimal> units) {
    BigDecimal per = units.orElse(BigDecimal.ONE);
    if (per.signum() <= 0 || per.compareTo(BigDecimal.ONE) == 0) {
      return price;
    }
    return price.map(
        p -> p.divide(per, PRICE_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }
}
