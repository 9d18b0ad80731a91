package florin.invoices;

import florin.money.Money;

/**
 * What some invoices of one currency come to; credit notes count against them.
 *
 * @param net as far as the invoices say it
 */
public record InvoiceSum(int count, Money net, Money total) {}
