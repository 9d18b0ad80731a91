package florin.invoices;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The tax at one rate.
 *
 * @param percent such as 19
 * @param basis what it is calculated from
 */
public record TaxShare(
    Optional<BigDecimal> percent, Optional<BigDecimal> basis, BigDecimal amount) {}
