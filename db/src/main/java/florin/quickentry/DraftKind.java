package florin.quickentry;

/** The kinds of entry a line can be. A refund is money flowing against the sign of its category. */
public enum DraftKind {
  INCOME,
  EXPENSE,
  REFUND,
  TRANSFER,
  /** Money given to somebody: lent, or paid back to them. */
  LENT,
  /** Money taken from somebody: borrowed, or paid back by them. */
  BORROWED,
  /** What was there at the beginning. */
  OPENING,
  /** An opening balance below zero, such as a card's. */
  OPENING_DEBT
}
