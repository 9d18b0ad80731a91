package florin.people;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * One ledger with its own currency, members and categories.
 *
 * @param personal the book a person has from the start
 * @param shared all members see all rows, as in a family
 * @param revision grows with every recorded change of the book
 * @param closedThrough nothing dated up to and including this day changes
 */
public record Book(
    long id,
    String name,
    Currency currency,
    boolean personal,
    boolean shared,
    boolean demo,
    long revision,
    Optional<LocalDate> closedThrough) {}
