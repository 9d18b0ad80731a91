package florin.ledger;

/**
 * What money is for.
 *
 * @param percent the share of split income it receives, 0 to 100
 */
public record Bucket(long id, String name, int percent, boolean archived) implements Configured {}
