package florin.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import florin.Refused;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Passwords as they are kept: Argon2id with the costs OWASP names first for small servers (19 MiB,
 * two passes). Slow on purpose, so never called inside a transaction.
 */
public final class Passwords {
  public static final int SHORTEST = 10;
  public static final int LONGEST = 200;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /** What is compared where nobody is known, so that it takes as long. */
  private static final String NOBODY = hash("nobody at all");

  private Passwords() {}

  /**
   * The text form with costs, salt and hash.
   *
   * @throws Refused {@code password.short}, {@code password.long}
   */
  public static String kept(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new Refused("password.short", SHORTEST);
    }
    if (length > LONGEST) {
      throw new Refused("password.long", LONGEST);
    }
    return hash(password);
  }

  /** Whether it is the one; as slow where there is none to compare with. */
  public static boolean matches(String password, Optional<String> kept) {
    String against = kept.orElse(NOBODY);
    boolean same =
        password.length() <= 4 * LONGEST
            && Password.check(plain(password), against)
                .with(Argon2Function.getInstanceFromHash(against));
    return same && kept.isPresent();
  }

  private static String hash(String password) {
    return Password.hash(plain(password)).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
  }

  /** Keyboards compose accents differently. */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
