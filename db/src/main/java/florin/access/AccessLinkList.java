package florin.access;

import static florin.sql.generated.Tables.ACCESS_LINK;
import static florin.sql.generated.Tables.PERSON;

import florin.ledger.Named;
import florin.sql.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Links as people see them listed, with who has them, who made them and who came by them. */
record AccessLinkList(Tx tx) {
  private static final int MOST = 200;

  /** The newest first, at most 200. */
  List<AccessLink> of(Condition which) {
    var issuer = PERSON.as("issuer");
    return tx.sql()
        .select(
            ACCESS_LINK.ID,
            PERSON.ID,
            PERSON.NAME,
            ACCESS_LINK.PURPOSE,
            issuer.NAME,
            ACCESS_LINK.CREATED_AT,
            ACCESS_LINK.EXPIRES_AT,
            ACCESS_LINK.REDEEMED_AT,
            ACCESS_LINK.REDEEMED_BY,
            ACCESS_LINK.REVOKED_AT)
        .from(ACCESS_LINK)
        .join(PERSON)
        .on(PERSON.ID.eq(ACCESS_LINK.PERSON_ID))
        .leftJoin(issuer)
        .on(issuer.ID.eq(ACCESS_LINK.ISSUED_BY))
        .where(which)
        .orderBy(ACCESS_LINK.ID.desc())
        .limit(MOST)
        .fetch(row ->
            new AccessLink(
                row.value1(),
                new Named(row.value2(), row.value3()),
                AccessLink.Purpose.valueOf(row.value4()),
                Optional.ofNullable(row.value5()),
                row.value6().toInstant(),
                row.value7().toInstant(),
                instant(row.value8()),
                Optional.ofNullable(row.value9()),
                instant(row.value10())));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
