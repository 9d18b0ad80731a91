package florin.people;

import static florin.sql.generated.Tables.LINK_CODE;

import florin.Refused;
import florin.people.IdentityLinks.Found;
import florin.people.IdentityLinks.State;
import florin.sql.Tx;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** The codes people were shown, one each: kept as hashes, looked up and spent. */
final class LinkCodes {
  private final Tx tx;

  LinkCodes(Tx tx) {
    this.tx = tx;
  }

  /** A new code for who is at work; one shown before works no more. */
  String show() {
    LinkCode code = LinkCode.random();
    tx.sql()
        .insertInto(LINK_CODE)
        .set(LINK_CODE.PERSON_ID, tx.actor().personId())
        .set(LINK_CODE.CODE_HASH, code.hash())
        .set(LINK_CODE.CREATED_AT, tx.time())
        .set(LINK_CODE.EXPIRES_AT, tx.now().plus(IdentityLinks.LIFE).atOffset(ZoneOffset.UTC))
        .onConflict(LINK_CODE.PERSON_ID)
        .doUpdate()
        .setAllToExcluded()
        .setNull(LINK_CODE.USED_AT)
        .execute();
    return code.text();
  }

  Found find(String typed) {
    return LinkCode.read(typed).map(code -> found(code.hash())).orElse(Found.NOTHING);
  }

  /**
   * Whose an open code is.
   *
   * @throws Refused {@code link.code.gone}
   */
  long owner(String key) {
    Found found = found(HexFormat.of().parseHex(key));
    if (found.state() != State.OPEN) {
      throw new Refused("link.code.gone");
    }
    return found.personId();
  }

  /**
   * Uses a code up: of several who try at once, one succeeds.
   *
   * @return whose it is
   * @throws Refused {@code link.code.gone}
   */
  long spend(String key) {
    return tx.sql()
        .update(LINK_CODE)
        .set(LINK_CODE.USED_AT, tx.time())
        .where(
            LINK_CODE.CODE_HASH.eq(HexFormat.of().parseHex(key)),
            LINK_CODE.USED_AT.isNull(),
            LINK_CODE.EXPIRES_AT.gt(tx.time()))
        .returningResult(LINK_CODE.PERSON_ID)
        .fetchOptional(LINK_CODE.PERSON_ID)
        .orElseThrow(() -> new Refused("link.code.gone"));
  }

  private Found found(byte[] hash) {
    return tx.sql()
        .select(LINK_CODE.PERSON_ID, LINK_CODE.USED_AT, LINK_CODE.EXPIRES_AT)
        .from(LINK_CODE)
        .where(LINK_CODE.CODE_HASH.eq(hash))
        .fetchOptional(row ->
            new Found(
                row.value2() != null
                    ? State.USED
                    : row.value3().toInstant().isAfter(tx.now()) ? State.OPEN : State.EXPIRED,
                HexFormat.of().formatHex(hash),
                row.value1()))
        .orElse(Found.NOTHING);
  }
}
