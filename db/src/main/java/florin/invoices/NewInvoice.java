package florin.invoices;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice about to be kept.
 *
 * @param clues what later corrections are looked for in
 */
record NewInvoice(
    InvoiceFacts facts,
    InvoiceSource source,
    Optional<Long> documentId,
    Map<InvoiceField, FieldReading> readings,
    List<Finding> findings,
    InvoiceClues clues,
    List<InvoiceLine> lines) {}
