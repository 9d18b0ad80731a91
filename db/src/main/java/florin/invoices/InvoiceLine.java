package florin.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One thing an invoice charges for, in exact figures.
 *
 * @param unit as written, or a code of UN/ECE recommendation 20; empty when not given
 * @param taxPercent such as 19
 * @param amount may have more decimals than money; the sums of the invoice are rounded
 */
public record InvoiceLine(
    String description,
    Optional<BigDecimal> quantity,
    String unit,
    Optional<BigDecimal> unitPrice,
    Optional<BigDecimal> taxPercent,
    Optional<BigDecimal> amount) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What somebody types: the amount is the quantity times the price of one, exactly. */
  public static InvoiceLine of(
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      Optional<BigDecimal> taxPercent) {
    return new InvoiceLine(
        description,
        Optional.of(quantity),
        "",
        Optional.of(unitPrice),
        taxPercent,
        Optional.of(quantity.multiply(unitPrice)));
  }

  static InvoiceLine of(LineDraft read) {
    return new InvoiceLine(
        read.description(),
        read.quantity(),
        read.unit(),
        read.unitPrice(),
        read.taxPercent(),
        read.amount());
  }

  /** The tax on this line, exactly; zero where no rate is given. */
  BigDecimal tax() {
    return taxPercent
        .flatMap(percent -> amount.map(a -> a.multiply(percent).divide(HUNDRED)))
        .orElse(BigDecimal.ZERO);
  }

  /** Shown figures carry no more zeros than money has. */
  static BigDecimal plain(BigDecimal figure, int digits) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < digits
        ? figure.setScale(digits, RoundingMode.UNNECESSARY)
        : stripped;
  }
}
