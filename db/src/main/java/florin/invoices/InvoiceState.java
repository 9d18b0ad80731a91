package florin.invoices;

/** How far an invoice has come. That it is overdue follows from its due date. */
public enum InvoiceState {
  /** Its author may still correct it. */
  DRAFT,
  /** Waits for somebody else to approve it. */
  SUBMITTED,
  APPROVED,
  REJECTED,
  PAID
}
