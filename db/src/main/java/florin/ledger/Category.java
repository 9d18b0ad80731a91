package florin.ledger;

import java.util.Optional;

/**
 * What money was earned with or spent on.
 *
 * @param defaultBucketId where its entries go when nothing else is said
 */
public record Category(
    long id, String name, Sign sign, Optional<Long> defaultBucketId, boolean archived)
    implements Configured {}
