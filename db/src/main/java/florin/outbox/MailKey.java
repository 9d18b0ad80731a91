package florin.outbox;

import static florin.sql.generated.Tables.INSTALLATION;

import florin.sql.Tx;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of this installation under which letters are numbered and links that stop them are
 * signed. Made once; whoever reads it can stop mails, and nothing else.
 */
final class MailKey {
  private static final String NAME = "mail.key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Tx tx;

  MailKey(Tx tx) {
    this.tx = tx;
  }

  /** The signature of a text, 32 bytes. */
  byte[] sign(String purpose, byte[] text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key()), ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private String key() {
    return find().orElseGet(this::made);
  }

  /** Of several at once one makes it; the others wait for it. */
  private String made() {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    tx.sql()
        .insertInto(INSTALLATION)
        .set(INSTALLATION.KEY, NAME)
        .set(INSTALLATION.VALUE, Base64.getEncoder().encodeToString(key))
        .set(INSTALLATION.CHANGED_AT, tx.time())
        .onConflictDoNothing()
        .execute();
    return find().orElseThrow();
  }

  private Optional<String> find() {
    return tx.sql()
        .select(INSTALLATION.VALUE)
        .from(INSTALLATION)
        .where(INSTALLATION.KEY.eq(NAME))
        .fetchOptional(INSTALLATION.VALUE);
  }
}
