package florin.ledger;

import java.util.List;

/** Something in a book that does not add up: a text key with its arguments. */
public record Difference(String key, List<String> arguments) {}
