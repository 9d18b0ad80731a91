package florin.people;

import java.util.Optional;

/**
 * What a book does with its invoices.
 *
 * @param approval whether somebody else must approve; empty: as soon as two could
 * @param entryWhen the state in which one becomes an entry by itself; empty: none
 * @param category of that entry, by name
 */
public record InvoiceRule(
    Optional<Boolean> approval, Optional<String> entryWhen, Optional<String> category) {}
