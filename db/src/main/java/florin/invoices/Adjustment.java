package florin.invoices;

import java.math.BigDecimal;

/**
 * What is taken off or added to the sum of the lines.
 *
 * @param amount a charge is positive, an allowance negative
 */
public record Adjustment(String reason, BigDecimal amount) {}
