package florin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that travels to one person. Only its SHA-256 is kept: whoever reads the database cannot
 * use it. Printed, it hides itself.
 *
 * @param text characters of {@code A-Z a-z 0-9 - _}, six random bits each
 */
public record Token(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param bits a multiple of eight
   */
  public static Token random(int bits) {
    byte[] random = new byte[bits / Byte.SIZE];
    RANDOM.nextBytes(random);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** 32 bytes. */
  public byte[] hash() {
    return hash(text);
  }

  /** 32 bytes of any text. */
  public static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
