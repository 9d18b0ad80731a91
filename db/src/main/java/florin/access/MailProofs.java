package florin.access;

import static florin.sql.generated.Tables.MAIL_PROOF;

import florin.Token;
import florin.sql.Tx;
import java.time.Duration;
import java.time.ZoneOffset;

/** Links that prove that a mail address belongs to who says so. */
public final class MailProofs {
  /** How long one works. */
  public static final Duration LIFE = Duration.ofDays(1);

  private static final int BITS = 256;

  private final Tx tx;

  public MailProofs(Tx tx) {
    this.tx = tx;
  }

  /** Makes one, while it is being delivered: the secret is stored nowhere. */
  public Token mint(long personId, String address) {
    Token token = Token.random(BITS);
    tx.sql()
        .insertInto(MAIL_PROOF)
        .set(MAIL_PROOF.TOKEN_HASH, token.hash())
        .set(MAIL_PROOF.PERSON_ID, personId)
        .set(MAIL_PROOF.ADDRESS, address)
        .set(MAIL_PROOF.CREATED_AT, tx.time())
        .set(MAIL_PROOF.EXPIRES_AT, tx.now().plus(LIFE).atOffset(ZoneOffset.UTC))
        .execute();
    return token;
  }
}
