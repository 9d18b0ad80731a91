package florin.invoices;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of an invoice, with what the document says of it.
 *
 * @param unit as written, such as {@code Stk.}, or a code of UN/ECE recommendation 20 such as
 *     {@code C62}; empty when not given
 * @param unitPrice of one unit, with as many decimals as written
 * @param taxPercent such as 19
 */
public record LineDraft(
    String description,
    Optional<BigDecimal> quantity,
    String unit,
    Optional<BigDecimal> unitPrice,
    Optional<BigDecimal> taxPercent,
    Optional<BigDecimal> amount) {}
