/**
 * Invoices: what a document tells, each value with how sure it is and the words it came from, and
 * what becomes of it in the book, from the draft to the payment. Start with {@link
 * florin.invoices.Invoices}.
 */
@NullMarked
package florin.invoices;

import org.jspecify.annotations.NullMarked;
