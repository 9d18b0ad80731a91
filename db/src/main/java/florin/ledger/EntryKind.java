package florin.ledger;

/** What happened to the money. */
public enum EntryKind {
  INCOME,
  EXPENSE,
  /**
   * Money against the sign of its category: it nets there instead of counting on the other side.
   */
  REFUND,
  TRANSFER,
  /** Lent, borrowed or repaid: it comes or goes without being earned or spent. */
  LOAN,
  OPENING
}
