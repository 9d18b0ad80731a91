package florin.invoices;

import java.util.Optional;

/**
 * The numbers next to an invoice among some others.
 *
 * @param before the next lower one
 * @param after the next higher one
 * @param count how many there are in all
 */
public record InvoiceNeighbours(Optional<Integer> before, Optional<Integer> after, int count) {}
