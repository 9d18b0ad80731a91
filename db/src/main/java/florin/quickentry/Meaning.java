package florin.quickentry;

/** How a token of a line was taken. */
public enum Meaning {
  AMOUNT,
  CATEGORY,
  TAG,
  LOCATION,
  TRANSFER_FROM,
  TRANSFER_TO,
  ARROW,
  DATE,
  COUNTERPARTY,
  BUCKET,
  CUSTOMER,
  METHOD,
  INVOICE,
  NOTE,
  DESCRIPTION,
  /** A question is open about it. */
  OPEN
}
