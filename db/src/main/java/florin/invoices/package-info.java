/**
 * Invoices as documents tell them: each value with how sure it is and the words it came from. Start
 * with {@link florin.invoices.InvoiceDraft}.
 */
@NullMarked
package florin.invoices;

import org.jspecify.annotations.NullMarked;
