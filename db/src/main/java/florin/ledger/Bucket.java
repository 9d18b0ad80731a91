package florin.ledger;

/**
 * What money is for.
 *
 * @param percent the share of split income it receives, 0 to 100
 * @param saving whether its money is put aside rather than for spending
 */
public record Bucket(long id, String name, int percent, boolean saving, boolean archived)
    implements Configured {}
