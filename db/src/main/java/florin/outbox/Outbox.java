package florin.outbox;

import static florin.sql.generated.Tables.CHAT_LANE;
import static florin.sql.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import florin.sql.Kept;
import florin.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Deliveries in the order they were put in, chat by chat. Sending is at least once: a row is
 * leased, sent, settled; a row whose sender vanished is sent again and says so. Long because the
 * statements of every answer are spelt out beside the rare ones.
 */
public final class Outbox {
  /** Spelt out, so that a plan made once may use the index of what waits. */
  private static final Field<String> WAITING = inline("WAITING");

  private static final String CHAT_REPLY = "CHAT_REPLY";
  private static final Param<Long> ID = DSL.param("id", OUTBOX.ID);
  private static final Param<String> KEY = DSL.param("key", OUTBOX.KEY);
  private static final Param<Long> LANE = DSL.param("lane", OUTBOX.LANE_ID);
  private static final Param<JSONB> PAYLOAD = DSL.param("payload", OUTBOX.PAYLOAD);
  private static final Param<UUID> OWNER = DSL.param("owner", OUTBOX.OWNER);
  private static final Param<OffsetDateTime> UNTIL = DSL.param("until", OUTBOX.LEASED_UNTIL);
  private static final Param<OffsetDateTime> NOW = DSL.param("now", OUTBOX.CREATED_AT);

  private static final Kept<?> SENT =
      Kept.write(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, inline("SENT"))
              .set(OUTBOX.SETTLED_AT, NOW)
              .setNull(OUTBOX.PROBLEM)
              .setNull(OUTBOX.OWNER)
              .setNull(OUTBOX.LEASED_UNTIL)
              .where(OUTBOX.ID.eq(ID)));

  private static final Name HEAD = DSL.name("head");
  private static final Field<Long> HEAD_ID = DSL.field(HEAD.append("id"), OUTBOX.ID.getDataType());
  private static final Field<UUID> EARLIER_OWNER =
      DSL.field(HEAD.append("owner"), OUTBOX.OWNER.getDataType()).as("earlier_owner");
  private static final Kept<? extends Record> CLAIM =
      Kept.rows(
          DSL.with(HEAD)
              .as(
                  DSL.select(OUTBOX.ID, OUTBOX.OWNER)
                      .from(OUTBOX)
                      .where(OUTBOX.LANE_ID.eq(LANE).and(OUTBOX.STATE.eq(WAITING)))
                      .orderBy(OUTBOX.ID)
                      .limit(inline(1))
                      .forNoKeyUpdate())
              .update(OUTBOX)
              .set(OUTBOX.OWNER, OWNER)
              .set(OUTBOX.LEASED_UNTIL, UNTIL)
              .from(DSL.table(HEAD), CHAT_LANE)
              .where(OUTBOX.ID.eq(HEAD_ID).and(isFree(NOW)).and(CHAT_LANE.ID.eq(OUTBOX.LANE_ID)))
              .returningResult(
                  OUTBOX.ID,
                  OUTBOX.KIND,
                  OUTBOX.KEY,
                  OUTBOX.LANE_ID,
                  OUTBOX.PAYLOAD,
                  OUTBOX.ATTEMPTS,
                  OUTBOX.CREATED_AT,
                  CHAT_LANE.SILENCED_AT,
                  EARLIER_OWNER));

  private static final florin.sql.generated.tables.Outbox AHEAD = OUTBOX.as("ahead");
  private static final Condition NOTHING_AHEAD =
      notExists(selectOne().from(AHEAD).where(AHEAD.LANE_ID.eq(LANE).and(AHEAD.STATE.eq(WAITING))));
  private static final Field<OffsetDateTime> SILENCED =
      DSL.field(DSL.select(CHAT_LANE.SILENCED_AT).from(CHAT_LANE).where(CHAT_LANE.ID.eq(LANE)))
          .as("silenced");
  private static final Kept<? extends Record> PUT_CLAIMED =
      Kept.rows(
          DSL.insertInto(OUTBOX)
              .set(OUTBOX.KIND, inline(CHAT_REPLY))
              .set(OUTBOX.KEY, KEY)
              .set(OUTBOX.LANE_ID, LANE)
              .set(OUTBOX.PAYLOAD, PAYLOAD)
              .set(OUTBOX.CREATED_AT, NOW)
              .set(OUTBOX.OWNER, DSL.when(NOTHING_AHEAD, OWNER))
              .set(OUTBOX.LEASED_UNTIL, DSL.when(NOTHING_AHEAD, UNTIL))
              .onConflictDoNothing()
              .returningResult(OUTBOX.ID, OUTBOX.OWNER, SILENCED));

  private final Tx tx;

  public Outbox(Tx tx) {
    this.tx = tx;
  }

  /**
   * Puts a delivery in.
   *
   * @return its id; empty when its key is there already
   */
  public Optional<Long> put(Delivery delivery) {
    return insert(delivery).onConflictDoNothing().returning(OUTBOX.ID).fetchOptional(OUTBOX.ID);
  }

  /** Who takes a delivery out, and for how long it is theirs. */
  public record Claim(UUID owner, Duration life) {}

  /**
   * Puts an answer in and takes it out with the same word, unless something before it still waits
   * in its chat: then it waits too, and nothing is given back.
   *
   * @return what is to be delivered once this is committed; empty also when its key is there
   *     already
   */
  public Optional<Waiting> put(Delivery.ChatReply reply, Claim claim) {
    return PUT_CLAIMED
        .in(tx)
        .set(KEY, reply.key())
        .set(LANE, reply.laneId())
        .set(PAYLOAD, JSONB.valueOf(reply.json()))
        .set(NOW, tx.time())
        .set(OWNER, claim.owner())
        .set(UNTIL, at(tx.now().plus(claim.life())))
        .fetch()
        .stream()
        .findFirst()
        .filter(row -> row.get(OUTBOX.OWNER) != null)
        .map(row ->
            new Waiting(
                row.get(OUTBOX.ID),
                CHAT_REPLY,
                reply.key(),
                reply.laneId(),
                reply.json(),
                0,
                false,
                row.get(SILENCED) != null,
                tx.now()));
  }

  /** Gives back what was taken out and not tried. */
  public void giveBack(Waiting waiting, UUID owner) {
    tx.sql()
        .update(OUTBOX)
        .setNull(OUTBOX.OWNER)
        .setNull(OUTBOX.LEASED_UNTIL)
        .where(OUTBOX.ID.eq(waiting.id()).and(OUTBOX.OWNER.eq(owner)))
        .execute();
  }

  /** Puts several in, those whose keys are not there already, in one round trip. */
  public void put(List<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      tx.sql()
          .batch(deliveries.stream().map(this::insert).map(i -> i.onConflictDoNothing()).toList())
          .execute();
    }
  }

  private org.jooq.InsertSetMoreStep<?> insert(Delivery delivery) {
    return switch (delivery) {
      case Delivery.ChatReply r -> values(CHAT_REPLY, r.key(), r.laneId(), r.json());
      case Delivery.Notice n -> values("NOTICE", n.key(), n.laneId(), n.json());
      case Delivery.Mail m -> values("MAIL", m.key(), null, m.json());
    };
  }

  private org.jooq.InsertSetMoreStep<?> values(
      String kind, String key, @org.jspecify.annotations.Nullable Long laneId, String json) {
    return tx.sql()
        .insertInto(OUTBOX)
        .set(OUTBOX.KIND, kind)
        .set(OUTBOX.KEY, key)
        .set(OUTBOX.LANE_ID, laneId)
        .set(OUTBOX.PAYLOAD, JSONB.valueOf(json))
        .set(OUTBOX.CREATED_AT, at(tx.now()));
  }

  /** The delivery put in under a key. */
  public Optional<Long> idOf(String key) {
    return tx.sql()
        .select(OUTBOX.ID)
        .from(OUTBOX)
        .where(OUTBOX.KEY.eq(key))
        .fetchOptional(OUTBOX.ID);
  }

  /** Whether the delivery put in under a key has been sent. */
  public boolean isSent(String key) {
    return tx.sql().fetchExists(OUTBOX, OUTBOX.KEY.eq(key).and(OUTBOX.STATE.eq("SENT")));
  }

  /**
   * Leases the first delivery of a lane, unless somebody else is at it or it is backing off: then
   * nothing behind it may pass.
   */
  public Optional<Waiting> claim(long laneId, UUID owner, Duration life) {
    return CLAIM
        .in(tx)
        .set(LANE, laneId)
        .set(OWNER, owner)
        .set(UNTIL, at(tx.now().plus(life)))
        .set(NOW, tx.time())
        .fetch()
        .stream()
        .findFirst()
        .map(row ->
            new Waiting(
                row.get(OUTBOX.ID),
                row.get(OUTBOX.KIND),
                row.get(OUTBOX.KEY),
                row.get(OUTBOX.LANE_ID),
                row.get(OUTBOX.PAYLOAD).data(),
                row.get(OUTBOX.ATTEMPTS),
                row.get(EARLIER_OWNER) != null,
                row.get(CHAT_LANE.SILENCED_AT) != null,
                row.get(OUTBOX.CREATED_AT).toInstant()));
  }

  /** Lanes with something to send now that nobody is sending. */
  public List<Long> waitingLanes(int most) {
    var earlier = OUTBOX.as("earlier");
    return tx.sql()
        .select(OUTBOX.LANE_ID)
        .from(OUTBOX)
        .where(
            OUTBOX
                .STATE
                .eq(WAITING)
                .and(OUTBOX.LANE_ID.isNotNull())
                .and(isFree(DSL.val(tx.time())))
                .and(
                    notExists(
                        selectOne()
                            .from(earlier)
                            .where(
                                earlier
                                    .LANE_ID
                                    .eq(OUTBOX.LANE_ID)
                                    .and(earlier.STATE.eq(WAITING))
                                    .and(earlier.ID.lt(OUTBOX.ID))))))
        .orderBy(OUTBOX.ID)
        .limit(most)
        .fetch(OUTBOX.LANE_ID);
  }

  public void sent(long id) {
    SENT.in(tx).set(ID, id).set(NOW, tx.time()).execute();
  }

  /** Given up, with the reason for the operator. */
  public void dead(long id, String problem) {
    settle(id, "DEAD", problem);
  }

  /** To be tried again; the lane waits for it. */
  public void tryAgain(long id, Instant notBefore, String problem, boolean mayHaveArrived) {
    var update =
        tx.sql()
            .update(OUTBOX)
            .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus((short) 1))
            .set(OUTBOX.NOT_BEFORE, at(notBefore))
            .set(OUTBOX.PROBLEM, problem)
            .setNull(OUTBOX.LEASED_UNTIL);
    (mayHaveArrived ? update : update.setNull(OUTBOX.OWNER)).where(OUTBOX.ID.eq(id)).execute();
  }

  /**
   * Frees every lease: for a program that knows it is the only one on this database. What was being
   * sent counts as uncertain.
   */
  public void freeAll() {
    tx.sql().update(OUTBOX).setNull(OUTBOX.LEASED_UNTIL).where(OUTBOX.STATE.eq(WAITING)).execute();
  }

  /** How many deliveries to chats are in each state that needs somebody's eye. */
  public Map<String, Integer> depth() {
    return tx
        .sql()
        .select(OUTBOX.STATE, count())
        .from(OUTBOX)
        .where(OUTBOX.STATE.ne("SENT").and(OUTBOX.KIND.ne("MAIL")))
        .groupBy(OUTBOX.STATE)
        .stream()
        .collect(Collectors.toMap(r -> r.value1(), r -> r.value2()));
  }

  /** Deletes what was settled before the instant. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(OUTBOX)
        .where(OUTBOX.STATE.in("SENT", "DEAD").and(OUTBOX.SETTLED_AT.lt(at(before))))
        .execute();
  }

  private void settle(long id, String state, @org.jspecify.annotations.Nullable String problem) {
    tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.STATE, state)
        .set(OUTBOX.SETTLED_AT, at(tx.now()))
        .set(OUTBOX.PROBLEM, problem)
        .setNull(OUTBOX.OWNER)
        .setNull(OUTBOX.LEASED_UNTIL)
        .where(OUTBOX.ID.eq(id))
        .execute();
  }

  private static Condition isFree(Field<OffsetDateTime> now) {
    return OUTBOX
        .NOT_BEFORE
        .le(now)
        .and(OUTBOX.LEASED_UNTIL.isNull().or(OUTBOX.LEASED_UNTIL.lt(now)));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
