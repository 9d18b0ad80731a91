package florin.invoices;

/** Where the values were read. */
public enum InvoiceSource {
  /** The structured data of an e-invoice, which are the invoice where the law knows them. */
  STRUCTURED,
  /** The words on the pages, interpreted. */
  PAGE_TEXT
}
