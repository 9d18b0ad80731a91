package florin.invoices;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice about to be kept.
 *
 * @param clues what later corrections can be found in; empty for one no program read
 */
record NewInvoice(
    InvoiceFacts facts,
    InvoiceSource source,
    Optional<Long> documentId,
    Map<InvoiceField, FieldReading> readings,
    List<Finding> findings,
    List<InvoiceLine> lines) {}
