package florin.ledger;

/**
 * Which way money goes, where the kind of an entry does not say: a loan, an opening balance, a
 * refund without category.
 */
public enum Flow {
  IN,
  OUT
}
