package florin.imports;

/** An import that became entries, whose numbers run from first to last. */
public record Booked(int number, long actionId, int count, int firstEntry, int lastEntry) {}
