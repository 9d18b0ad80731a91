package florin.outbox;

import static florin.sql.generated.Tables.LETTER;
import static florin.sql.generated.Tables.MAIL_ADDRESS;
import static florin.sql.generated.Tables.OUTBOX;
import static florin.sql.generated.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import florin.sql.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;

/**
 * Mails on their way out. A row is leased, written, sent, settled; from the moment the end of its
 * text leaves until the server's word, it may have arrived: whoever vanishes then leaves it
 * uncertain, and it is not sent again by itself.
 */
public final class Mails {
  private static final int NAME_BYTES = 16;
  private static final String INTERRUPTED =
      "interrupted while the server was to confirm: it may have arrived";

  private final Tx tx;

  public Mails(Tx tx) {
    this.tx = tx;
  }

  /** Leases the mail that is due longest, unless nothing is due. */
  public Optional<ClaimedMail> claim(UUID owner, Duration life) {
    return claim(owner, life, noCondition());
  }

  /** The same among those that nobody has written yet: for reading, where nothing can be sent. */
  public Optional<ClaimedMail> claimUnwritten(UUID owner, Duration life) {
    return claim(
        owner, life, notExists(selectOne().from(LETTER).where(LETTER.OUTBOX_ID.eq(OUTBOX.ID))));
  }

  private Optional<ClaimedMail> claim(UUID owner, Duration life, Condition which) {
    return tx.sql()
        .select(OUTBOX.ID)
        .from(OUTBOX)
        .where(isWaiting(), OUTBOX.NOT_BEFORE.le(tx.time()), isFree(), which)
        .and(OUTBOX.ENDING_SINCE.isNull())
        .orderBy(OUTBOX.NOT_BEFORE, OUTBOX.ID)
        .limit(1)
        .forNoKeyUpdate()
        .skipLocked()
        .fetchOptional()
        .map(Record1::value1)
        .map(id -> leased(id, owner, life));
  }

  private ClaimedMail leased(long id, UUID owner, Duration life) {
    return tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.OWNER, owner)
        .set(OUTBOX.LEASED_UNTIL, at(tx.now().plus(life)))
        .where(OUTBOX.ID.eq(id))
        .returningResult(
            OUTBOX.ID,
            OUTBOX.KEY,
            OUTBOX.PAYLOAD,
            OUTBOX.ATTEMPTS,
            coalesce(OUTBOX.RENEWED_AT, OUTBOX.CREATED_AT),
            OUTBOX.PROBLEM)
        .fetchSingle(Mails::claimed);
  }

  private static ClaimedMail claimed(
      Record6<Long, String, JSONB, Short, OffsetDateTime, String> row) {
    return new ClaimedMail(
        row.value1(),
        row.value2(),
        News.read(row.value3().data()),
        row.value4(),
        row.value5().toInstant(),
        Optional.ofNullable(row.value6()));
  }

  /** Whom a letter to this person is for; empty where the person is gone. */
  public Optional<MailReader> reader(long personId) {
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

  /** What a mail is called in the world before the {@code @}: of its key, always the same. */
  public String name(String key) {
    byte[] signed = new MailKey(tx).sign("message", key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(signed, 0, NAME_BYTES);
  }

  /**
   * Keeps what is about to be sent, or what would be.
   *
   * @return false when somebody else has the mail by now
   */
  public boolean write(Letter letter, UUID owner) {
    if (!tx.sql().fetchExists(OUTBOX, isHeld(letter.outboxId(), owner))) {
      return false;
    }
    tx.sql()
        .insertInto(LETTER)
        .set(LETTER.OUTBOX_ID, letter.outboxId())
        .set(LETTER.PERSON_ID, letter.personId())
        .set(LETTER.BOOK_ID, letter.bookId() == 0 ? null : letter.bookId())
        .set(LETTER.RECIPIENT, letter.recipient())
        .set(LETTER.SUBJECT, letter.subject())
        .set(LETTER.TEXT, letter.text())
        .set(LETTER.HTML, letter.html())
        .set(LETTER.MESSAGE_ID, letter.messageId())
        .set(LETTER.WRITTEN_AT, at(letter.writtenAt()))
        .onConflict(LETTER.OUTBOX_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
    return true;
  }

  /**
   * To be called before the end of the text is written to the server.
   *
   * @return false when somebody else has the mail by now; then it must not be written
   */
  public boolean ending(long id, UUID owner) {
    return tx.sql()
            .update(OUTBOX)
            .set(OUTBOX.ENDING_SINCE, tx.time())
            .where(isHeld(id, owner))
            .execute()
        == 1;
  }

  /** The server took it: true whatever was believed before. */
  public void sent(long id) {
    settle(id, "SENT", null);
  }

  /** Nobody wants it any more. It never was a letter, so the one shown as such goes. */
  public void dropped(long id, String reason) {
    tx.sql().deleteFrom(LETTER).where(LETTER.OUTBOX_ID.eq(id)).execute();
    settle(id, "SENT", reason);
  }

  /** It may have arrived or not. */
  public void uncertain(long id, String problem) {
    settle(id, "UNCERTAIN", problem);
  }

  /** Given up, with the reason for the operator. */
  public void dead(long id, String problem) {
    settle(id, "DEAD", problem);
  }

  /** It did not arrive, and is tried again. */
  public void tryAgain(long id, Instant notBefore, String problem) {
    tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus((short) 1))
        .set(OUTBOX.NOT_BEFORE, at(notBefore))
        .set(OUTBOX.PROBLEM, problem)
        .setNull(OUTBOX.OWNER)
        .setNull(OUTBOX.LEASED_UNTIL)
        .setNull(OUTBOX.ENDING_SINCE)
        .where(OUTBOX.ID.eq(id))
        .execute();
  }

  /** Nothing was tried. */
  public void giveBack(long id, UUID owner) {
    tx.sql()
        .update(OUTBOX)
        .setNull(OUTBOX.OWNER)
        .setNull(OUTBOX.LEASED_UNTIL)
        .where(isHeld(id, owner))
        .execute();
  }

  /** Ends every lease: for a program that knows it is the only one on this database. */
  public void freeAll() {
    tx.sql().update(OUTBOX).setNull(OUTBOX.LEASED_UNTIL).where(isWaiting()).execute();
  }

  /** Settles those whose sender vanished at the end of their text. */
  public int settleInterrupted() {
    return tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.STATE, "UNCERTAIN")
        .set(OUTBOX.SETTLED_AT, tx.time())
        .set(OUTBOX.PROBLEM, INTERRUPTED)
        .setNull(OUTBOX.OWNER)
        .setNull(OUTBOX.LEASED_UNTIL)
        .where(isWaiting(), isFree(), OUTBOX.ENDING_SINCE.isNotNull())
        .execute();
  }

  private void settle(long id, String state, @Nullable String problem) {
    tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.STATE, state)
        .set(OUTBOX.SETTLED_AT, tx.time())
        .set(OUTBOX.PROBLEM, problem)
        .setNull(OUTBOX.OWNER)
        .setNull(OUTBOX.LEASED_UNTIL)
        .setNull(OUTBOX.ENDING_SINCE)
        .where(OUTBOX.ID.eq(id))
        .execute();
  }

  private static Condition isWaiting() {
    return OUTBOX.STATE.eq("WAITING").and(OUTBOX.LANE_ID.isNull()).and(OUTBOX.KIND.eq("MAIL"));
  }

  private Condition isFree() {
    return OUTBOX.LEASED_UNTIL.isNull().or(OUTBOX.LEASED_UNTIL.lt(tx.time()));
  }

  private Condition isHeld(long id, UUID owner) {
    return OUTBOX
        .ID
        .eq(id)
        .and(OUTBOX.STATE.eq("WAITING"))
        .and(OUTBOX.OWNER.eq(owner))
        .and(OUTBOX.LEASED_UNTIL.ge(tx.time()));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
