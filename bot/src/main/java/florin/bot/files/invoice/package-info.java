/**
 * Invoices: structured ones as XML, alone or inside a PDF, and the words on a PDF's pages. Start
 * with {@link florin.bot.files.invoice.InvoiceReader}.
 */
@NullMarked
package florin.bot.files.invoice;

import org.jspecify.annotations.NullMarked;
