package florin.invoices;

/** What a document says of an invoice as a whole and a person may correct. */
public enum InvoiceField {
  /** As the seller counts. */
  NUMBER,
  ISSUED,
  DUE,
  SELLER,
  BUYER,
  CURRENCY,
  NET,
  TAX,
  TOTAL,
  /** The seller's account. */
  IBAN,
  /** What the payer is to quote. */
  REFERENCE
}
