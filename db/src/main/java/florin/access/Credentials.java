package florin.access;

import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.PASSWORD;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import florin.Actor;
import florin.Role;
import florin.people.Membership;
import florin.people.People;
import florin.sql.Tx;
import java.util.Optional;

/** Passwords of those who set one. What is compared is compared outside of every transaction. */
public final class Credentials {
  private final Tx tx;

  public Credentials(Tx tx) {
    this.tx = tx;
  }

  /** Whose address it is, and the password they chose, as it is kept. */
  public record Stored(long personId, String kept) {}

  /** Whether who is at work has set a password. */
  public boolean hasPassword() {
    return tx.sql().fetchExists(PASSWORD, PASSWORD.PERSON_ID.eq(tx.actor().personId()));
  }

  /** The own password, as it is kept. */
  public Optional<String> own() {
    return tx.sql()
        .select(PASSWORD.HASH)
        .from(PASSWORD)
        .where(PASSWORD.PERSON_ID.eq(tx.actor().personId()))
        .fetchOptional(PASSWORD.HASH);
  }

  /**
   * Sets the own password.
   *
   * @param kept as {@link Passwords#kept} gives it
   */
  public void set(String kept) {
    tx.sql()
        .insertInto(PASSWORD)
        .set(PASSWORD.PERSON_ID, tx.actor().personId())
        .set(PASSWORD.HASH, kept)
        .set(PASSWORD.CHANGED_AT, tx.time())
        .onConflict(PASSWORD.PERSON_ID)
        .doUpdate()
        .set(PASSWORD.HASH, kept)
        .set(PASSWORD.CHANGED_AT, tx.time())
        .execute();
  }

  /**
   * What is kept for an address. Whoever has proven it comes first; who only claims it may sign in
   * by it as by a name.
   */
  public Optional<Stored> find(String address) {
    return tx.sql()
        .select(PASSWORD.PERSON_ID, PASSWORD.HASH)
        .from(MAIL_ADDRESS)
        .join(PASSWORD)
        .on(PASSWORD.PERSON_ID.eq(MAIL_ADDRESS.PERSON_ID))
        .where(MAIL_ADDRESS.FOLDED.eq(lower(val(address.strip()))))
        .orderBy(MAIL_ADDRESS.VERIFIED_AT.asc().nullsLast(), MAIL_ADDRESS.CREATED_AT)
        .limit(1)
        .fetchOptional(row -> new Stored(row.value1(), row.value2()));
  }

  /** Somebody who has just shown who they are, in the book they use. */
  public Optional<Membership> member(long personId) {
    tx.enter(new Actor(personId, 0, Role.VIEWER, false, tx.actor().cause()));
    return new People(tx).current();
  }
}
