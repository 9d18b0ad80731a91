package florin.ledger;

/** A row of the book with the name people know it by. */
public record Named(long id, String name) {}
