package florin.invoices;

import java.math.BigDecimal;
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

  /**
   * What somebody types in its place: the unit stays, and where they leave quantity and price as
   * they are, so does the amount, which a discount may have made another.
   */
  InvoiceLine retyped(InvoiceLine typed) {
    boolean same = same(quantity, typed.quantity) && same(unitPrice, typed.unitPrice);
    return new InvoiceLine(
        typed.description,
        typed.quantity,
        unit,
        typed.unitPrice,
        typed.taxPercent,
        same ? amount : typed.amount);
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.map(BigDecimal::stripTrailingZeros)
        .equals(other.map(BigDecimal::stripTrailingZeros));
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
}
