package florin.access;

import static florin.sql.generated.Tables.SIGN_IN_TRY;

import florin.Token;
import florin.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How often something was tried lately, for a person or from a place, so that nobody guesses for
 * long. Kept as hashes: the table tells nobody who tried.
 */
public final class SignInTries {

  /** What is limited. */
  public enum Kind {
    /** Signing in with a password, for one address. */
    PASSWORD(10, Duration.ofMinutes(15)),
    /** Having a link mailed, to one address. */
    MAIL(3, Duration.ofHours(1)),
    /** Registering, and everything tried from one place. */
    REGISTER(100, Duration.ofMinutes(15)),
    /** Entering a code that makes an account somebody's, by one account. */
    LINK(10, Duration.ofMinutes(15));

    private final int most;
    private final Duration within;

    Kind(int most, Duration within) {
      this.most = most;
      this.within = within;
    }
  }

  private final Tx tx;

  public SignInTries(Tx tx) {
    this.tx = tx;
  }

  /**
   * Counts a try, whether it succeeds or not.
   *
   * @param subject an address, or where the visitor comes from
   * @return whether it may be made
   */
  public boolean count(Kind kind, String subject) {
    byte[] hash = hash(kind, subject);
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 2))", hash);
    int tried =
        tx.sql()
            .fetchCount(
                SIGN_IN_TRY,
                SIGN_IN_TRY.SUBJECT.eq(hash),
                SIGN_IN_TRY.KIND.eq(kind.name()),
                SIGN_IN_TRY.AT.gt(tx.now().minus(kind.within).atOffset(ZoneOffset.UTC)));
    if (tried >= kind.most) {
      return false;
    }
    tx.sql()
        .insertInto(SIGN_IN_TRY)
        .set(SIGN_IN_TRY.KIND, kind.name())
        .set(SIGN_IN_TRY.SUBJECT, hash)
        .set(SIGN_IN_TRY.AT, tx.time())
        .execute();
    return true;
  }

  /** Somebody has shown who they are: what was tried before is forgotten. */
  public void clear(Kind kind, String subject) {
    tx.sql()
        .deleteFrom(SIGN_IN_TRY)
        .where(SIGN_IN_TRY.SUBJECT.eq(hash(kind, subject)), SIGN_IN_TRY.KIND.eq(kind.name()))
        .execute();
  }

  /** Deletes what was tried before the instant. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(SIGN_IN_TRY)
        .where(SIGN_IN_TRY.AT.lt(before.atOffset(ZoneOffset.UTC)))
        .execute();
  }

  private static byte[] hash(Kind kind, String subject) {
    return Token.hash(kind + ":" + subject.strip().toLowerCase(java.util.Locale.ROOT));
  }
}
