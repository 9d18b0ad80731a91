package florin.invoices;

/**
 * How a value came from a document.
 *
 * @param words what the document says there
 * @param learned whether an earlier correction said where to look
 */
public record FieldReading(Certainty certainty, String words, boolean learned) {}
