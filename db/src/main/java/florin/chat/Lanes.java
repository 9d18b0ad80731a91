package florin.chat;

import static florin.sql.generated.Tables.CHAT_BINDING;
import static florin.sql.generated.Tables.CHAT_LANE;
import static florin.sql.generated.Tables.INBOX;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import florin.sql.Kept;
import florin.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/**
 * One lane a chat: leased by one worker at a time, so a chat is never handled in parallel and many
 * chats are.
 */
public final class Lanes {
  private static final Param<Long> LANE = DSL.param("lane", CHAT_LANE.ID);
  private static final Param<UUID> OWNER = DSL.param("owner", CHAT_LANE.OWNER);
  private static final Param<Long> FENCE = DSL.param("fence", CHAT_LANE.FENCE);
  private static final Param<OffsetDateTime> UNTIL = DSL.param("until", CHAT_LANE.LEASED_UNTIL);
  private static final Param<OffsetDateTime> NOW = DSL.param("now", CHAT_LANE.NOT_BEFORE);
  private static final Kept<Record1<Long>> CLAIM =
      Kept.rows(
          DSL.update(CHAT_LANE)
              .set(CHAT_LANE.OWNER, OWNER)
              .set(CHAT_LANE.LEASED_UNTIL, UNTIL)
              .set(CHAT_LANE.FENCE, CHAT_LANE.FENCE.plus(DSL.inline(1)))
              .where(CHAT_LANE.ID.eq(LANE).and(free(NOW)))
              .returningResult(CHAT_LANE.FENCE));
  private static final Kept<?> RELEASE_EMPTY =
      Kept.write(
          DSL.update(CHAT_LANE)
              .setNull(CHAT_LANE.OWNER)
              .setNull(CHAT_LANE.LEASED_UNTIL)
              .where(CHAT_LANE.ID.eq(LANE).and(CHAT_LANE.FENCE.eq(FENCE)))
              .andNotExists(
                  selectOne()
                      .from(INBOX)
                      .where(INBOX.LANE_ID.eq(LANE).and(INBOX.STATE.eq(Inbox.NEW)))));

  private final Tx tx;

  public Lanes(Tx tx) {
    this.tx = tx;
  }

  /** The lane of a chat, made when it is new. */
  public long of(String platform, String bot, String chatId) {
    tx.sql()
        .insertInto(CHAT_LANE, CHAT_LANE.PLATFORM, CHAT_LANE.BOT, CHAT_LANE.CHAT_ID)
        .values(platform, bot, chatId)
        .onConflictDoNothing()
        .execute();
    return tx.sql()
        .select(CHAT_LANE.ID)
        .from(CHAT_LANE)
        .where(isChat(platform, bot, chatId))
        .fetchSingle()
        .value1();
  }

  /** What chat a lane is: platform, bot and the platform's id. */
  public record Address(String platform, String bot, String chatId) {}

  public Address address(long laneId) {
    return tx.sql()
        .select(CHAT_LANE.PLATFORM, CHAT_LANE.BOT, CHAT_LANE.CHAT_ID)
        .from(CHAT_LANE)
        .where(CHAT_LANE.ID.eq(laneId))
        .fetchSingle(row -> new Address(row.value1(), row.value2(), row.value3()));
  }

  /** Leases a lane when nobody holds it and it is not backing off. */
  public Optional<Lease> claim(long laneId, UUID owner, Duration life) {
    return CLAIM
        .in(tx)
        .set(OWNER, owner)
        .set(UNTIL, at(tx.now().plus(life)))
        .set(LANE, laneId)
        .set(NOW, tx.time())
        .fetch()
        .stream()
        .findFirst()
        .map(row -> new Lease(laneId, owner, row.value1()));
  }

  /** Prolongs a lease; false when it was lost meanwhile. */
  public boolean prolong(Lease lease, Duration life) {
    return tx.sql()
            .update(CHAT_LANE)
            .set(CHAT_LANE.LEASED_UNTIL, at(tx.now().plus(life)))
            .where(held(lease))
            .execute()
        == 1;
  }

  public void release(Lease lease) {
    tx.sql()
        .update(CHAT_LANE)
        .setNull(CHAT_LANE.OWNER)
        .setNull(CHAT_LANE.LEASED_UNTIL)
        .where(held(lease))
        .execute();
  }

  /**
   * Gives the lane back when nothing waits in it; what comes in meanwhile finds it free.
   *
   * @return whether it was given back
   */
  public boolean releaseEmpty(Lease lease) {
    return RELEASE_EMPTY.in(tx).set(LANE, lease.laneId()).set(FENCE, lease.fence()).execute() == 1;
  }

  /** Gives the lane back, not to be taken again before the instant. */
  public void backOff(Lease lease, Instant until) {
    tx.sql()
        .update(CHAT_LANE)
        .setNull(CHAT_LANE.OWNER)
        .setNull(CHAT_LANE.LEASED_UNTIL)
        .set(CHAT_LANE.NOT_BEFORE, at(until))
        .where(held(lease))
        .execute();
  }

  /** Lanes with something to handle that nobody holds. */
  public List<Long> waiting(int most) {
    return tx.sql()
        .select(CHAT_LANE.ID)
        .from(CHAT_LANE)
        .where(
            free(DSL.val(tx.time()))
                .and(
                    exists(
                        selectOne()
                            .from(INBOX)
                            .where(INBOX.LANE_ID.eq(CHAT_LANE.ID).and(INBOX.STATE.eq(Inbox.NEW))))))
        .orderBy(CHAT_LANE.ID)
        .limit(most)
        .fetch(CHAT_LANE.ID);
  }

  /** Frees every lease: for a program that knows it is the only one on this database. */
  public void freeAll() {
    tx.sql()
        .update(CHAT_LANE)
        .setNull(CHAT_LANE.OWNER)
        .setNull(CHAT_LANE.LEASED_UNTIL)
        .where(CHAT_LANE.OWNER.isNotNull())
        .execute();
  }

  /** Remembers that the chat can no longer be written to, or that it can again. */
  public void silence(String platform, String bot, String chatId, boolean silent) {
    long lane = of(platform, bot, chatId);
    tx.sql()
        .update(CHAT_LANE)
        .set(CHAT_LANE.SILENCED_AT, silent ? at(tx.now()) : null)
        .where(CHAT_LANE.ID.eq(lane))
        .execute();
  }

  /** The chat goes on under another id: the lane and the book bound to it follow. */
  public void move(String platform, String bot, String chatId, String newChatId) {
    boolean known = tx.sql().fetchExists(CHAT_LANE, isChat(platform, bot, newChatId));
    if (!known) {
      tx.sql()
          .update(CHAT_LANE)
          .set(CHAT_LANE.CHAT_ID, newChatId)
          .where(isChat(platform, bot, chatId))
          .execute();
    }
    tx.sql()
        .update(CHAT_BINDING)
        .set(CHAT_BINDING.CHAT_ID, newChatId)
        .where(CHAT_BINDING.PLATFORM.eq(platform).and(CHAT_BINDING.CHAT_ID.eq(chatId)))
        .andNotExists(
            selectOne()
                .from(CHAT_BINDING.as("there"))
                .where(
                    CHAT_BINDING
                        .as("there")
                        .PLATFORM
                        .eq(platform)
                        .and(CHAT_BINDING.as("there").CHAT_ID.eq(newChatId))))
        .execute();
  }

  private static Condition isChat(String platform, String bot, String chatId) {
    return CHAT_LANE
        .PLATFORM
        .eq(platform)
        .and(CHAT_LANE.BOT.eq(bot))
        .and(CHAT_LANE.CHAT_ID.eq(chatId));
  }

  private static Condition free(Field<OffsetDateTime> now) {
    return CHAT_LANE
        .NOT_BEFORE
        .le(now)
        .and(CHAT_LANE.LEASED_UNTIL.isNull().or(CHAT_LANE.LEASED_UNTIL.lt(now)));
  }

  private static Condition held(Lease lease) {
    return CHAT_LANE.ID.eq(lease.laneId()).and(CHAT_LANE.FENCE.eq(lease.fence()));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
