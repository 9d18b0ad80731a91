package florin.reports;

import java.util.Optional;

/** The nearest periods with data on both sides of one. */
public record Neighbours(Optional<Period> before, Optional<Period> after) {}
