package florin.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * A batch of rows from one document.
 *
 * @param number as people know it, counted in the book
 * @param sha256 of the document's bytes, lower-case hexadecimal
 */
public record Import(
    long id,
    int number,
    ImportState state,
    long documentId,
    String fileName,
    String sha256,
    ImportReading reading,
    Instant createdAt,
    Optional<Instant> bookedAt) {}
