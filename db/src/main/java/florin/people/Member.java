package florin.people;

import florin.Role;
import java.time.Instant;

/**
 * Somebody who belongs to a book, as its other members see them.
 *
 * @param since when they joined, for the last time
 */
public record Member(long personId, String name, Role role, Instant since) {}
