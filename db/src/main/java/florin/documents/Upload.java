package florin.documents;

import florin.Name;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file to be kept, with the digest of its bytes; make it outside any transaction. The array must
 * not change afterwards.
 *
 * @param sha256 lower-case hexadecimal
 * @param fileName one line, at most 200 characters
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(byte[] bytes, String sha256, String fileName, String mediaType) {
  private static final int LONGEST_NAME = 200;

  /** The name and type are what the sender says: tidied, never trusted. */
  public static Upload of(byte[] bytes, String fileName, String mediaType) {
    return new Upload(
        bytes,
        digest(bytes),
        Name.cut(fileName, LONGEST_NAME, "file").text(),
        Name.cut(mediaType.toLowerCase(Locale.ROOT), LONGEST_NAME, "application/octet-stream")
            .text());
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
