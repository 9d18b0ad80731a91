package florin.documents;

/**
 * Bytes a book holds.
 *
 * @param sha256 of the content, lower-case hexadecimal
 * @param size bytes
 */
public record StoredFile(String sha256, long size) {}
