package florin.invoices;

/**
 * How a value came from a document.
 *
 * @param words what the document says there
 */
public record FieldReading(Certainty certainty, String words) {}
