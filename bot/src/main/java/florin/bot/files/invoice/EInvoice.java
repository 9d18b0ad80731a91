package florin.bot.files.invoice;

import florin.bot.files.reading.Remark;
import florin.invoices.InvoiceDraft;
import java.util.List;

/** A structured invoice and what does not fit together in it. */
record EInvoice(InvoiceDraft draft, List<Remark> findings) {}
