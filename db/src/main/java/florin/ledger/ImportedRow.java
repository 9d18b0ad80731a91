package florin.ledger;

/** Where an entry was read: the row of a file, as people count rows. */
public record ImportedRow(long importId, int row) {}
