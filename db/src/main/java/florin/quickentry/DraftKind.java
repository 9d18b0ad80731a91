package florin.quickentry;

/** The kinds of entry a line can be. A refund is money flowing against the sign of its category. */
public enum DraftKind {
  INCOME,
  EXPENSE,
  REFUND,
  TRANSFER
}
