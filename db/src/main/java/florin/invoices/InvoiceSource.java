package florin.invoices;

/** Where the values were read. */
public enum InvoiceSource {
  /** The structured data of an e-invoice, which are the invoice where the law knows them. */
  STRUCTURED,
  /** The words on the pages, interpreted. */
  PAGE_TEXT,
  /** Words a program saw in a picture of the pages: never more than a draft. */
  SCAN,
  /** A person typed them. */
  HAND
}
