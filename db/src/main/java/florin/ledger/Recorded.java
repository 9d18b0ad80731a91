package florin.ledger;

/** Many entries booked as one action; their numbers run from first to last without a gap. */
public record Recorded(long actionId, int count, int firstNumber, int lastNumber) {}
