package florin.outbox;

import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.PERSON;

import florin.sql.Tx;
import java.util.Optional;

/** People as letters address them. */
public final class MailReaders {
  private final Tx tx;

  public MailReaders(Tx tx) {
    this.tx = tx;
  }

  /** Whom a letter to this person is for; empty where the person is gone. */
  public Optional<MailReader> find(long personId) {
    return tx.sql()
        .select(PERSON.NAME, PERSON.LANGUAGE, MAIL_ADDRESS.ADDRESS, PERSON.CURRENT_BOOK_ID)
        .from(PERSON)
        .leftJoin(MAIL_ADDRESS)
        .on(MAIL_ADDRESS.PERSON_ID.eq(PERSON.ID), MAIL_ADDRESS.VERIFIED_AT.isNotNull())
        .where(PERSON.ID.eq(personId))
        .fetchOptional(row ->
            new MailReader(
                row.value1(),
                row.value2(),
                Optional.ofNullable(row.value3()),
                Optional.ofNullable(row.value4()).orElse(0L)));
  }
}
