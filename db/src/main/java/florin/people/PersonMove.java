package florin.people;

import static florin.sql.generated.Tables.ACCESS_LINK;
import static florin.sql.generated.Tables.BUTTON;
import static florin.sql.generated.Tables.CHAT_BINDING;
import static florin.sql.generated.Tables.CLAIM_LINK;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.LETTER;
import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.MAIL_STOP;
import static florin.sql.generated.Tables.PASSWORD;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.PERSON_CHAT;

import florin.sql.Tx;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Gives what a person has outside of all books to another, and deletes the person: identities and
 * chats, buttons still to be pressed, letters, the way in by mail where the other has none. Open
 * questions, codes, and sessions and links of the site end.
 */
final class PersonMove {
  private static final florin.sql.generated.tables.MailStop STOPPED = MAIL_STOP.as("stopped");
  private static final florin.sql.generated.tables.PersonChat CHAT = PERSON_CHAT.as("chat");

  private final DSLContext sql;
  private final long from;
  private final long to;

  PersonMove(Tx tx, long from, long to) {
    this.sql = tx.sql();
    this.from = from;
    this.to = to;
  }

  void run() {
    give(IDENTITY, IDENTITY.PERSON_ID);
    give(BUTTON, BUTTON.PERSON_ID);
    give(LETTER, LETTER.PERSON_ID);
    give(CHAT_BINDING, CHAT_BINDING.BOUND_BY);
    give(CLAIM_LINK, CLAIM_LINK.CLAIMED_BY);
    give(ACCESS_LINK, ACCESS_LINK.ISSUED_BY);
    chats();
    mail();
    waiting();
    sql.update(PERSON)
        .set(
            PERSON.OPERATOR,
            DSL.exists(
                sql.selectOne()
                    .from(PERSON)
                    .where(PERSON.ID.in(from, to), PERSON.OPERATOR.isTrue())))
        .where(PERSON.ID.eq(to))
        .execute();
    sql.deleteFrom(PERSON).where(PERSON.ID.eq(from)).execute();
  }

  private void give(Table<?> table, TableField<?, Long> owner) {
    sql.update(table).set(owner, to).where(owner.eq(from)).execute();
  }

  /** Of two private chats on one platform, the one used last. */
  private void chats() {
    sql.deleteFrom(PERSON_CHAT)
        .where(PERSON_CHAT.PERSON_ID.in(from, to))
        .andExists(
            sql.selectOne()
                .from(CHAT)
                .where(
                    CHAT.PERSON_ID.in(from, to),
                    CHAT.PERSON_ID.ne(PERSON_CHAT.PERSON_ID),
                    CHAT.PLATFORM.eq(PERSON_CHAT.PLATFORM),
                    DSL.row(CHAT.USED_AT, CHAT.PERSON_ID)
                        .gt(PERSON_CHAT.USED_AT, PERSON_CHAT.PERSON_ID)))
        .execute();
    give(PERSON_CHAT, PERSON_CHAT.PERSON_ID);
  }

  private void mail() {
    boolean reachable =
        sql.fetchExists(
            MAIL_ADDRESS, MAIL_ADDRESS.PERSON_ID.eq(to), MAIL_ADDRESS.VERIFIED_AT.isNotNull());
    boolean brings =
        sql.fetchExists(
            MAIL_ADDRESS, MAIL_ADDRESS.PERSON_ID.eq(from), MAIL_ADDRESS.VERIFIED_AT.isNotNull());
    if (!reachable && brings) {
      sql.deleteFrom(MAIL_ADDRESS).where(MAIL_ADDRESS.PERSON_ID.eq(to)).execute();
      sql.deleteFrom(PASSWORD).where(PASSWORD.PERSON_ID.eq(to)).execute();
      give(MAIL_ADDRESS, MAIL_ADDRESS.PERSON_ID);
      give(PASSWORD, PASSWORD.PERSON_ID);
    }
    sql.update(MAIL_STOP)
        .set(MAIL_STOP.PERSON_ID, to)
        .where(MAIL_STOP.PERSON_ID.eq(from))
        .andNotExists(
            sql.selectOne()
                .from(STOPPED)
                .where(
                    STOPPED.PERSON_ID.eq(to),
                    STOPPED.BOOK_ID.eq(MAIL_STOP.BOOK_ID),
                    STOPPED.KIND.eq(MAIL_STOP.KIND)))
        .execute();
  }

  /** News that wait to be told, by chat or mail. */
  private void waiting() {
    sql.execute(
        """
        update outbox set payload = jsonb_set(payload, '{personId}', to_jsonb(?::text))
         where state = 'WAITING' and kind in ('NOTICE', 'MAIL') and payload ->> 'personId' = ?\
        """,
        Long.toString(to),
        Long.toString(from));
  }
}
