package florin.access;

import static florin.sql.generated.Tables.CLAIM_LINK;
import static florin.sql.generated.Tables.PERSON;

import florin.Token;
import florin.sql.Tx;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The link by which somebody becomes the operator of the installation. One is open at a time. */
public final class Claims {
  public static final Duration LIFE = Duration.ofDays(1);

  private static final int BITS = 256;

  private final Tx tx;

  public Claims(Tx tx) {
    this.tx = tx;
  }

  /** Whether somebody runs the installation already; people of the demonstration do not count. */
  public boolean isClaimed() {
    return tx.sql().fetchExists(PERSON, PERSON.OPERATOR.isTrue(), PERSON.DEMO.isFalse());
  }

  /** Makes a link; those made before no longer work. */
  public Token mint() {
    tx.sql().update(CLAIM_LINK).set(CLAIM_LINK.EXPIRES_AT, tx.time()).where(open()).execute();
    Token token = Token.random(BITS);
    tx.sql()
        .insertInto(CLAIM_LINK)
        .set(CLAIM_LINK.TOKEN_HASH, token.hash())
        .set(CLAIM_LINK.CREATED_AT, tx.time())
        .set(CLAIM_LINK.EXPIRES_AT, tx.now().plus(LIFE).atOffset(ZoneOffset.UTC))
        .execute();
    return token;
  }

  /** Whether a link works; looking spends nothing. */
  public boolean look(String token) {
    return tx.sql().fetchExists(CLAIM_LINK, CLAIM_LINK.TOKEN_HASH.eq(Token.hash(token)), open());
  }

  /** Makes who is at work the operator, if the link works. */
  public boolean claim(String token) {
    int spent =
        tx.sql()
            .update(CLAIM_LINK)
            .set(CLAIM_LINK.CLAIMED_AT, tx.time())
            .set(CLAIM_LINK.CLAIMED_BY, tx.actor().personId())
            .where(CLAIM_LINK.TOKEN_HASH.eq(Token.hash(token)), open())
            .execute();
    if (spent == 0) {
      return false;
    }
    tx.sql()
        .update(PERSON)
        .set(PERSON.OPERATOR, true)
        .where(PERSON.ID.eq(tx.actor().personId()))
        .execute();
    return true;
  }

  private Condition open() {
    return DSL.and(CLAIM_LINK.CLAIMED_AT.isNull(), CLAIM_LINK.EXPIRES_AT.gt(tx.time()));
  }
}
