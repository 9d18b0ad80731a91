package florin.ledger;

import florin.money.Money;
import java.util.Optional;

/**
 * One line of an entry.
 *
 * @param amount positive where money comes, negative where it goes; in the currency of the location
 */
public record Posting(
    Named location, Named bucket, Optional<Named> category, Sign sign, Money amount) {}
