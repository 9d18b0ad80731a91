/**
 * The invoices of the book: their list, and each beside its document. Start with {@link
 * florin.web.invoices.InvoicePages}.
 */
@NullMarked
package florin.web.invoices;

import org.jspecify.annotations.NullMarked;
