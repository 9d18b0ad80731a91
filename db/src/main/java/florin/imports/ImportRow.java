package florin.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A row of a file as it was read, before any rule has seen it.
 *
 * @param number of the line in the file, from 1; a line may give several rows
 * @param amount what came in positive, what went out negative, with as many decimals as the file
 *     has
 * @param currency what the file says it is in; empty: the book's
 */
public record ImportRow(
    String sheet,
    int number,
    LocalDate date,
    String description,
    BigDecimal amount,
    Optional<Currency> currency,
    Optional<String> category,
    Optional<String> location,
    Optional<String> method,
    Optional<String> customer) {}
