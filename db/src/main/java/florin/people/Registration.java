package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.Actor;
import florin.Cause;
import florin.Name;
import florin.Role;
import florin.sql.Tx;
import florin.text.Messages;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Writes what a newcomer starts with: person, identity, personal book and what it is furnished
 * with.
 */
final class Registration {
  private final Tx tx;
  private final DSLContext sql;
  private final Newcomer newcomer;
  private final Messages words;
  private final OffsetDateTime now;
  private final boolean demo;

  Registration(Tx tx, Newcomer newcomer) {
    this.tx = tx;
    this.sql = tx.sql();
    this.newcomer = newcomer;
    this.words = Messages.in(newcomer.locale());
    this.now = tx.time();
    this.demo = tx.actor().cause().source() == Cause.Source.DEMO;
  }

  /**
   * Leaves the transaction in the scope of the newcomer's own book, where alone its rows can be
   * written.
   */
  void write() {
    Name name = newcomer.tidyName(words.text("default.person"));
    long personId = person(name);
    identity(personId, name);
    long bookId =
        sql.select(DSL.field("nextval('book_id_seq')", Long.class)).fetchSingle().value1();
    tx.enter(new Actor(personId, bookId, Role.OWNER, true, tx.actor().cause()));
    book(personId, bookId);
    new DefaultBook(sql, bookId, newcomer.currency(), words, now).furnish();
  }

  private long person(Name name) {
    return sql.insertInto(PERSON)
        .set(PERSON.NAME, name.text())
        .set(PERSON.LANGUAGE, newcomer.language())
        .set(PERSON.ZONE, newcomer.zone().getId())
        .set(PERSON.DEMO, demo)
        .set(PERSON.CREATED_AT, now)
        .returningResult(PERSON.ID)
        .fetchSingle()
        .value1();
  }

  private void identity(long personId, Name name) {
    sql.insertInto(IDENTITY)
        .set(IDENTITY.PLATFORM, newcomer.identity().platform())
        .set(IDENTITY.EXTERNAL_ID, newcomer.identity().externalId())
        .set(IDENTITY.PERSON_ID, personId)
        .set(IDENTITY.DISPLAY_NAME, name.text())
        .set(IDENTITY.CREATED_AT, now)
        .execute();
  }

  private void book(long personId, long bookId) {
    sql.insertInto(BOOK)
        .set(BOOK.ID, bookId)
        .set(BOOK.NAME, words.text("default.book"))
        .set(BOOK.CURRENCY, newcomer.currency().getCurrencyCode())
        .set(BOOK.PERSONAL_OF, personId)
        .set(BOOK.DEMO, demo)
        .set(BOOK.CREATED_AT, now)
        .execute();
    sql.insertInto(MEMBER)
        .set(MEMBER.BOOK_ID, bookId)
        .set(MEMBER.PERSON_ID, personId)
        .set(MEMBER.ROLE, Role.OWNER.name())
        .set(MEMBER.JOINED_AT, now)
        .execute();
    sql.update(PERSON).set(PERSON.CURRENT_BOOK_ID, bookId).where(PERSON.ID.eq(personId)).execute();
  }
}
