package florin.invoices;

/** What the document asks for. */
public enum InvoiceKind {
  INVOICE,
  /** Gives back; its amounts keep the signs they have in the document. */
  CREDIT_NOTE
}
