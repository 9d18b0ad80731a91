package florin.chat;

import static florin.sql.generated.Tables.CHAT_LANE;
import static florin.sql.generated.Tables.INBOX;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import florin.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;

/**
 * Updates of the inbox that take long, such as files: put off out of their chat's order, leased one
 * by one, and done in a transaction of their own.
 */
public final class SlowUpdates {
  /** Spelt out, so that a plan made once may use the index of what is worked on. */
  private static final Field<String> WORK = inline("WORK");

  private final Tx tx;

  public SlowUpdates(Tx tx) {
    this.tx = tx;
  }

  /**
   * Takes an update just marked done out of its lane's order instead, to be worked on by {@link
   * #claim}.
   */
  public void defer(long updateId) {
    tx.sql()
        .update(INBOX)
        .set(INBOX.STATE, "WORK")
        .setNull(INBOX.HANDLED_AT)
        .where(INBOX.ID.eq(updateId))
        .execute();
  }

  /** Leases deferred updates, oldest first. */
  public List<StoredUpdate> claim(UUID owner, Duration life, int most) {
    var now = Inbox.at(tx.now());
    var due =
        tx.sql()
            .select(INBOX.ID)
            .from(INBOX)
            .where(
                INBOX
                    .STATE
                    .eq(WORK)
                    .and(INBOX.NOT_BEFORE.le(now))
                    .and(INBOX.LEASED_UNTIL.isNull().or(INBOX.LEASED_UNTIL.lt(now))))
            .orderBy(INBOX.ID)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch(INBOX.ID);
    if (due.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .update(INBOX)
        .set(INBOX.OWNER, owner)
        .set(INBOX.LEASED_UNTIL, Inbox.at(tx.now().plus(life)))
        .where(INBOX.ID.in(due))
        .returningResult(Inbox.UPDATE)
        .fetch(Inbox::update);
  }

  /** Marks deferred work done; false when it was cancelled or taken over. */
  public boolean done(long updateId, UUID owner) {
    return Inbox.settle(
        tx,
        INBOX.ID.eq(updateId).and(INBOX.STATE.eq(WORK)).and(INBOX.OWNER.eq(owner)),
        "DONE",
        null);
  }

  /** Whether deferred work is still somebody's to do. */
  public boolean isHeld(long updateId, UUID owner) {
    return tx.sql()
        .fetchExists(
            INBOX, INBOX.ID.eq(updateId).and(INBOX.STATE.eq("WORK")).and(INBOX.OWNER.eq(owner)));
  }

  /** Gives deferred work back after a failure, counted. */
  public void failed(long updateId, Instant notBefore) {
    tx.sql()
        .update(INBOX)
        .set(INBOX.ATTEMPTS, INBOX.ATTEMPTS.plus((short) 1))
        .set(INBOX.NOT_BEFORE, Inbox.at(notBefore))
        .setNull(INBOX.OWNER)
        .setNull(INBOX.LEASED_UNTIL)
        .where(INBOX.ID.eq(updateId).and(INBOX.STATE.eq(WORK)))
        .execute();
  }

  /** Gives deferred work back untried, to be claimed again at once. */
  public void giveBack(long updateId, UUID owner) {
    tx.sql()
        .update(INBOX)
        .setNull(INBOX.OWNER)
        .setNull(INBOX.LEASED_UNTIL)
        .where(INBOX.ID.eq(updateId).and(INBOX.STATE.eq(WORK)).and(INBOX.OWNER.eq(owner)))
        .execute();
  }

  /**
   * Frees every lease on deferred work: for a program that knows it is the only one on this
   * database.
   */
  public void freeAll() {
    tx.sql()
        .update(INBOX)
        .setNull(INBOX.OWNER)
        .setNull(INBOX.LEASED_UNTIL)
        .where(INBOX.STATE.eq(WORK))
        .execute();
  }

  /** Drops deferred work of a chat that has not been booked yet; how many. */
  public int cancel(String platform, String bot, String chatId) {
    return tx.sql()
        .update(INBOX)
        .set(INBOX.STATE, "DONE")
        .set(INBOX.HANDLED_AT, Inbox.at(tx.now()))
        .where(
            INBOX
                .STATE
                .eq(WORK)
                .and(
                    exists(
                        selectOne()
                            .from(CHAT_LANE)
                            .where(
                                CHAT_LANE
                                    .ID
                                    .eq(INBOX.LANE_ID)
                                    .and(CHAT_LANE.PLATFORM.eq(platform))
                                    .and(CHAT_LANE.BOT.eq(bot))
                                    .and(CHAT_LANE.CHAT_ID.eq(chatId))))))
        .execute();
  }
}
