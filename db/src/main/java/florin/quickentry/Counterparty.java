package florin.quickentry;

/**
 * Somebody an entry was shared with, or who owes it.
 *
 * @param shares how many equal shares are theirs, 1 unless written as {@code &bob*2}
 */
public record Counterparty(String name, int shares) {}
