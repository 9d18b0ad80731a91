package florin.access;

import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.MAIL_PROOF;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import florin.Refused;
import florin.Token;
import florin.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The mail addresses of people. One counts once its owner has proven it by following a link; a new
 * one takes the place of the old only then.
 */
public final class MailAddresses {
  /** How long the link in the mail works. */
  public static final Duration PROOF_LIFE = Duration.ofHours(24);

  private static final int BITS = 256;

  private final Tx tx;

  public MailAddresses(Tx tx) {
    this.tx = tx;
  }

  /**
   * An address somebody gave.
   *
   * @param verified whether they have proven it
   */
  public record Known(String address, boolean verified) {}

  /** The own one. */
  public Optional<Known> own() {
    return of(tx.actor().personId());
  }

  public Optional<Known> of(long personId) {
    return tx.sql()
        .select(MAIL_ADDRESS.ADDRESS, MAIL_ADDRESS.VERIFIED_AT)
        .from(MAIL_ADDRESS)
        .where(MAIL_ADDRESS.PERSON_ID.eq(personId))
        .fetchOptional(row -> new Known(row.value1(), row.value2() != null));
  }

  /** Who has proven an address. */
  public Optional<Long> owner(MailAddress address) {
    return tx.sql()
        .select(MAIL_ADDRESS.PERSON_ID)
        .from(MAIL_ADDRESS)
        .where(
            MAIL_ADDRESS.FOLDED.eq(lower(val(address.text()))),
            MAIL_ADDRESS.VERIFIED_AT.isNotNull())
        .fetchOptional(MAIL_ADDRESS.PERSON_ID);
  }

  /**
   * Puts down an address that is yet to be proven, in the place of another unproven one; a proven
   * one stays until then.
   *
   * @throws Refused {@code mail.taken} where somebody else has proven it
   */
  public void claim(MailAddress address) {
    long person = tx.actor().personId();
    if (owner(address).filter(other -> other != person).isPresent()) {
      throw new Refused("mail.taken", address.text());
    }
    tx.sql()
        .insertInto(MAIL_ADDRESS)
        .set(MAIL_ADDRESS.PERSON_ID, person)
        .set(MAIL_ADDRESS.ADDRESS, address.text())
        .set(MAIL_ADDRESS.CREATED_AT, tx.time())
        .onConflict(MAIL_ADDRESS.PERSON_ID)
        .doUpdate()
        .set(MAIL_ADDRESS.ADDRESS, address.text())
        .set(MAIL_ADDRESS.CREATED_AT, tx.time())
        .where(MAIL_ADDRESS.VERIFIED_AT.isNull())
        .execute();
  }

  /** Forgets the own address: no more mails, and no way in by it. */
  public void drop() {
    long person = tx.actor().personId();
    tx.sql().deleteFrom(MAIL_ADDRESS).where(MAIL_ADDRESS.PERSON_ID.eq(person)).execute();
    tx.sql().deleteFrom(MAIL_PROOF).where(MAIL_PROOF.PERSON_ID.eq(person)).execute();
  }

  /** The secret of a link that proves an address, made while the mail with it is delivered. */
  public Token mintProof(long personId, String address) {
    Token token = Token.random(BITS);
    tx.sql()
        .insertInto(MAIL_PROOF)
        .set(MAIL_PROOF.TOKEN_HASH, token.hash())
        .set(MAIL_PROOF.PERSON_ID, personId)
        .set(MAIL_PROOF.ADDRESS, address)
        .set(MAIL_PROOF.CREATED_AT, tx.time())
        .set(MAIL_PROOF.EXPIRES_AT, tx.now().plus(PROOF_LIFE).atOffset(ZoneOffset.UTC))
        .execute();
    return token;
  }

  /** The address a link would prove; spends nothing, empty where it no longer works. */
  public Optional<String> look(String token) {
    return tx.sql()
        .select(MAIL_PROOF.ADDRESS)
        .from(MAIL_PROOF)
        .where(
            MAIL_PROOF.TOKEN_HASH.eq(Token.hash(token)),
            MAIL_PROOF.USED_AT.isNull(),
            MAIL_PROOF.EXPIRES_AT.gt(tx.time()))
        .fetchOptional(MAIL_PROOF.ADDRESS);
  }

  /**
   * Proves an address: it counts from now on, and nobody else's claim to it does.
   *
   * @return the address; empty where the link no longer works
   * @throws Refused {@code mail.taken} where somebody else was quicker
   */
  public Optional<String> prove(String token) {
    return tx.sql()
        .update(MAIL_PROOF)
        .set(MAIL_PROOF.USED_AT, tx.time())
        .where(
            MAIL_PROOF.TOKEN_HASH.eq(Token.hash(token)),
            MAIL_PROOF.USED_AT.isNull(),
            MAIL_PROOF.EXPIRES_AT.gt(tx.time()))
        .returningResult(MAIL_PROOF.PERSON_ID, MAIL_PROOF.ADDRESS)
        .fetchOptional()
        .map(row -> {
          proven(row.value1(), new MailAddress(row.value2()));
          return row.value2();
        });
  }

  private void proven(long personId, MailAddress address) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended(lower(?), 1))", address.text());
    if (owner(address).filter(other -> other != personId).isPresent()) {
      throw new Refused("mail.taken", address.text());
    }
    tx.sql()
        .deleteFrom(MAIL_ADDRESS)
        .where(
            MAIL_ADDRESS.FOLDED.eq(lower(val(address.text()))), MAIL_ADDRESS.PERSON_ID.ne(personId))
        .execute();
    tx.sql()
        .insertInto(MAIL_ADDRESS)
        .set(MAIL_ADDRESS.PERSON_ID, personId)
        .set(MAIL_ADDRESS.ADDRESS, address.text())
        .set(MAIL_ADDRESS.CREATED_AT, tx.time())
        .set(MAIL_ADDRESS.VERIFIED_AT, tx.time())
        .onConflict(MAIL_ADDRESS.PERSON_ID)
        .doUpdate()
        .set(MAIL_ADDRESS.ADDRESS, address.text())
        .set(MAIL_ADDRESS.VERIFIED_AT, tx.time())
        .execute();
  }

  /** Deletes proofs that expired before the instant. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(MAIL_PROOF)
        .where(MAIL_PROOF.EXPIRES_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .execute();
  }
}
