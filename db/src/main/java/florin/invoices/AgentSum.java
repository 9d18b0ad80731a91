package florin.invoices;

import florin.ledger.Named;

/** What the invoices of one person come to, in one currency. */
public record AgentSum(Named agent, InvoiceSum sum) {}
