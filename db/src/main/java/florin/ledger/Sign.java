package florin.ledger;

/** In which of the three sums an amount counts: earned, spent, or merely moved and lent. */
public enum Sign {
  POSITIVE,
  NEGATIVE,
  NEUTRAL
}
