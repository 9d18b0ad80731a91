package florin.ledger;

/** Many entries changed as one action. */
public record Changed(long actionId, int count) {}
