package florin.history;

/** The kinds of rows whose changes are kept. A member is named by the id of the person. */
public enum Subject {
  ENTRY,
  LOCATION,
  BUCKET,
  CATEGORY,
  PAYMENT_METHOD,
  CUSTOMER,
  IMPORT,
  BOOK,
  MEMBER,
  INVOICE
}
