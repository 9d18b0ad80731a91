package florin.people;

import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.PERSON;

import florin.Cause;
import florin.Name;
import florin.sql.Tx;
import florin.text.Messages;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;

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
    new NewBook(tx, personId, words, demo).personal(newcomer.currency());
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
}
