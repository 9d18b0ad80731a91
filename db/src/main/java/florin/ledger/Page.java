package florin.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next asks for what follows; absent on the last page
 */
public record Page<T>(List<T> rows, Optional<String> next) {}
