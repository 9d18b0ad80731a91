package florin.ledger;

import florin.money.Money;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of an entry.
 *
 * @param amount positive where money comes, negative where it goes; in the currency of the location
 * @param percent the share of the entry where it is shared out by percentage
 */
public record Posting(
    Named location,
    Named bucket,
    Optional<Named> category,
    Sign sign,
    Money amount,
    OptionalInt percent) {}
