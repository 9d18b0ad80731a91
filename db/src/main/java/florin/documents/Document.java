package florin.documents;

import java.time.Instant;

/**
 * A file somebody sent. The same bytes sent twice are two documents with one content.
 *
 * @param sha256 of the content, lower-case hexadecimal
 * @param size bytes
 */
public record Document(
    long id,
    String fileName,
    String mediaType,
    String sha256,
    long size,
    String author,
    Instant sentAt) {}
