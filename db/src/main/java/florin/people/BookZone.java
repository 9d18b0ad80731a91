package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Role;
import florin.sql.Tx;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where the days of the book at work begin: the zone an owner chose, or where who has owned it the
 * longest lives.
 */
public record BookZone(Tx tx) {
  public ZoneId zone() {
    return chosen().orElseGet(() -> ZoneId.of(ofOwner()));
  }

  /** The one an owner chose for it. */
  Optional<ZoneId> chosen() {
    return tx.sql()
        .select(BOOK.ZONE)
        .from(BOOK)
        .where(BOOK.ID.eq(tx.bookId()))
        .fetchOptional(BOOK.ZONE)
        .map(ZoneId::of);
  }

  private String ofOwner() {
    return tx.sql()
        .select(PERSON.ZONE)
        .from(MEMBER)
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBER.PERSON_ID))
        .where(
            MEMBER.BOOK_ID.eq(tx.bookId()),
            MEMBER.LEFT_AT.isNull(),
            MEMBER.ROLE.eq(Role.OWNER.name()))
        .orderBy(MEMBER.JOINED_AT, MEMBER.PERSON_ID)
        .limit(1)
        .fetchOptional(PERSON.ZONE)
        .orElse("UTC");
  }
}
