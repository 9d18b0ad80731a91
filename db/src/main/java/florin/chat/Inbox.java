package florin.chat;

import static florin.sql.generated.Tables.CHAT_LANE;
import static florin.sql.generated.Tables.INBOX;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import florin.sql.Kept;
import florin.sql.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Every update, taken once and kept until it is handled; the row's step to DONE is part of the
 * effect's transaction, which is what makes an effect happen exactly once. Long because the hot
 * statements stand beside what they bind.
 */
public final class Inbox {
  static final List<SelectField<?>> UPDATE =
      List.of(INBOX.ID, INBOX.LANE_ID, INBOX.PLATFORM, INBOX.BOT, INBOX.PAYLOAD, INBOX.ATTEMPTS);

  /** Spelt out, so that a plan made once may use the index of what waits. */
  static final Field<String> NEW = inline("NEW");

  private static final Param<Long> ID = DSL.param("id", INBOX.ID);
  private static final Param<Long> LANE = DSL.param("lane", INBOX.LANE_ID);
  private static final Param<Long> FENCE = DSL.param("fence", CHAT_LANE.FENCE);
  private static final Param<OffsetDateTime> TIME = DSL.param("time", INBOX.HANDLED_AT);
  private static final Param<Integer> MOST = DSL.param("most", SQLDataType.INTEGER);
  private static final Kept<Record> WAITING =
      Kept.rows(
          DSL.select(UPDATE)
              .from(INBOX)
              .where(INBOX.LANE_ID.eq(LANE).and(INBOX.STATE.eq(NEW)))
              .orderBy(INBOX.ID)
              .limit(MOST));
  private static final Kept<?> DONE =
      Kept.write(
          DSL.update(INBOX)
              .set(INBOX.STATE, inline("DONE"))
              .set(INBOX.HANDLED_AT, TIME)
              .where(INBOX.ID.eq(ID).and(INBOX.STATE.eq(NEW)))
              .and(
                  exists(
                      selectOne()
                          .from(CHAT_LANE)
                          .where(CHAT_LANE.ID.eq(LANE).and(CHAT_LANE.FENCE.eq(FENCE))))));

  private final Tx tx;

  public Inbox(Tx tx) {
    this.tx = tx;
  }

  /** An update to take in. */
  public record NewUpdate(String platform, String bot, String key, String chatId, String payload) {
    private LaneKey lane() {
      return new LaneKey(platform, bot, chatId);
    }
  }

  private record LaneKey(String platform, String bot, String chatId) {}

  /**
   * Takes updates in; one whose key is known is left out.
   *
   * @return the lanes that now have something to handle
   */
  public Set<Long> take(List<NewUpdate> updates) {
    Map<LaneKey, Long> lanes = lanes(updates);
    var insert =
        tx.sql()
            .insertInto(
                INBOX,
                INBOX.PLATFORM,
                INBOX.BOT,
                INBOX.UPDATE_KEY,
                INBOX.LANE_ID,
                INBOX.PAYLOAD,
                INBOX.RECEIVED_AT);
    for (NewUpdate update : updates) {
      insert =
          insert.values(
              update.platform(),
              update.bot(),
              update.key(),
              lanes.get(update.lane()),
              update.payload(),
              at(tx.now()));
    }
    return Set.copyOf(insert.onConflictDoNothing().returning(INBOX.LANE_ID).fetch(INBOX.LANE_ID));
  }

  private Map<LaneKey, Long> lanes(List<NewUpdate> updates) {
    var keys = updates.stream().map(NewUpdate::lane).distinct().toList();
    Map<LaneKey, Long> found = find(keys);
    var missing = new ArrayList<>(keys);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      var insert =
          tx.sql().insertInto(CHAT_LANE, CHAT_LANE.PLATFORM, CHAT_LANE.BOT, CHAT_LANE.CHAT_ID);
      for (LaneKey key : missing) {
        insert = insert.values(key.platform(), key.bot(), key.chatId());
      }
      insert.onConflictDoNothing().execute();
      found.putAll(find(missing));
    }
    return found;
  }

  private Map<LaneKey, Long> find(List<LaneKey> keys) {
    var found = new HashMap<LaneKey, Long>();
    tx.sql()
        .select(CHAT_LANE.ID, CHAT_LANE.PLATFORM, CHAT_LANE.BOT, CHAT_LANE.CHAT_ID)
        .from(CHAT_LANE)
        .where(
            row(CHAT_LANE.PLATFORM, CHAT_LANE.BOT, CHAT_LANE.CHAT_ID)
                .in(keys.stream().map(k -> row(k.platform(), k.bot(), k.chatId())).toList()))
        .forEach(r -> found.put(new LaneKey(r.value2(), r.value3(), r.value4()), r.value1()));
    return found;
  }

  /**
   * The newest update of each chat among those still kept.
   *
   * @param beginning of the keys that count
   * @return keys by chat
   */
  public Map<String, String> newest(String platform, String bot, String beginning) {
    return tx.sql()
        .select(CHAT_LANE.CHAT_ID, INBOX.UPDATE_KEY)
        .distinctOn(INBOX.LANE_ID)
        .from(INBOX)
        .join(CHAT_LANE)
        .on(CHAT_LANE.ID.eq(INBOX.LANE_ID))
        .where(
            INBOX.PLATFORM.eq(platform), INBOX.BOT.eq(bot), INBOX.UPDATE_KEY.startsWith(beginning))
        .orderBy(INBOX.LANE_ID, length(INBOX.UPDATE_KEY).desc(), INBOX.UPDATE_KEY.desc())
        .fetchMap(CHAT_LANE.CHAT_ID, INBOX.UPDATE_KEY);
  }

  /** What waits in a lane, oldest first. */
  public List<StoredUpdate> waiting(long laneId, int most) {
    return WAITING.in(tx).set(LANE, laneId).set(MOST, most).fetch().map(Inbox::update);
  }

  /**
   * Marks an update handled, under the lease it was taken with.
   *
   * @return false when it was handled before or the lease was lost: the caller's transaction must
   *     then have no effect
   */
  public boolean done(long updateId, Lease lease) {
    return DONE.in(tx)
            .set(TIME, tx.time())
            .set(ID, updateId)
            .set(LANE, lease.laneId())
            .set(FENCE, lease.fence())
            .execute()
        == 1;
  }

  /** Counts a failure of an update still in its lane. */
  public void failed(long updateId) {
    tx.sql()
        .update(INBOX)
        .set(INBOX.ATTEMPTS, INBOX.ATTEMPTS.plus((short) 1))
        .where(INBOX.ID.eq(updateId))
        .execute();
  }

  /** Puts an update aside for good, under the reference its sender was told. */
  public boolean park(long updateId, String reference) {
    return settle(
        tx, INBOX.ID.eq(updateId).and(INBOX.STATE.in("NEW", "WORK")), "PARKED", reference);
  }

  /** How many updates wait, are worked on, and were put aside. */
  public record Depth(int waiting, int working, int parked) {}

  public Depth depth() {
    Map<String, Integer> counts =
        tx
            .sql()
            .select(INBOX.STATE, count())
            .from(INBOX)
            .where(INBOX.STATE.ne("DONE"))
            .groupBy(INBOX.STATE)
            .stream()
            .collect(Collectors.toMap(r -> r.value1(), r -> r.value2()));
    return new Depth(
        counts.getOrDefault("NEW", 0),
        counts.getOrDefault("WORK", 0),
        counts.getOrDefault("PARKED", 0));
  }

  /**
   * Deletes what was handled before the instant; ids of a platform can come again after a quiet
   * week.
   */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(INBOX)
        .where(INBOX.STATE.in("DONE", "PARKED").and(INBOX.HANDLED_AT.lt(at(before))))
        .execute();
  }

  static boolean settle(Tx tx, Condition which, String state, @Nullable String reference) {
    return tx.sql()
            .update(INBOX)
            .set(INBOX.STATE, state)
            .set(INBOX.HANDLED_AT, at(tx.now()))
            .set(INBOX.REFERENCE, reference)
            .setNull(INBOX.OWNER)
            .setNull(INBOX.LEASED_UNTIL)
            .where(which)
            .execute()
        == 1;
  }

  static StoredUpdate update(Record r) {
    return new StoredUpdate(
        r.get(INBOX.ID),
        r.get(INBOX.LANE_ID),
        r.get(INBOX.PLATFORM),
        r.get(INBOX.BOT),
        r.get(INBOX.PAYLOAD),
        r.get(INBOX.ATTEMPTS));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
