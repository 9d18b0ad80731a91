package florin.outbox;

import static florin.sql.generated.Tables.CHAT_LANE;
import static florin.sql.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

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
import org.jooq.JSONB;

/**
 * Deliveries in the order they were put in, chat by chat. Sending is at least once: a row is
 * leased, sent, settled; a row whose sender vanished is sent again and says so.
 */
public final class Outbox {
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
      case Delivery.ChatReply r -> values("CHAT_REPLY", r.key(), r.laneId(), r.json());
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
    var head =
        tx.sql()
            .select(OUTBOX.ID, OUTBOX.OWNER)
            .from(OUTBOX)
            .where(OUTBOX.LANE_ID.eq(laneId).and(OUTBOX.STATE.eq("WAITING")))
            .orderBy(OUTBOX.ID)
            .limit(1)
            .forNoKeyUpdate()
            .fetchOptional();
    return head.flatMap(row ->
        tx.sql()
            .update(OUTBOX)
            .set(OUTBOX.OWNER, owner)
            .set(OUTBOX.LEASED_UNTIL, at(tx.now().plus(life)))
            .from(CHAT_LANE)
            .where(OUTBOX.ID.eq(row.value1()).and(isFree()).and(CHAT_LANE.ID.eq(OUTBOX.LANE_ID)))
            .returningResult(
                OUTBOX.ID,
                OUTBOX.KIND,
                OUTBOX.KEY,
                OUTBOX.LANE_ID,
                OUTBOX.PAYLOAD,
                OUTBOX.ATTEMPTS,
                OUTBOX.CREATED_AT,
                CHAT_LANE.SILENCED_AT)
            .fetchOptional(r ->
                new Waiting(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5().data(),
                    r.value6(),
                    row.value2() != null,
                    r.value8() != null,
                    r.value7().toInstant())));
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
                .eq("WAITING")
                .and(OUTBOX.LANE_ID.isNotNull())
                .and(isFree())
                .and(
                    notExists(
                        selectOne()
                            .from(earlier)
                            .where(
                                earlier
                                    .LANE_ID
                                    .eq(OUTBOX.LANE_ID)
                                    .and(earlier.STATE.eq("WAITING"))
                                    .and(earlier.ID.lt(OUTBOX.ID))))))
        .orderBy(OUTBOX.ID)
        .limit(most)
        .fetch(OUTBOX.LANE_ID);
  }

  public void sent(long id) {
    settle(id, "SENT", null);
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
    tx.sql()
        .update(OUTBOX)
        .setNull(OUTBOX.LEASED_UNTIL)
        .where(OUTBOX.STATE.eq("WAITING"))
        .execute();
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

  private Condition isFree() {
    return OUTBOX
        .NOT_BEFORE
        .le(at(tx.now()))
        .and(OUTBOX.LEASED_UNTIL.isNull().or(OUTBOX.LEASED_UNTIL.lt(at(tx.now()))));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
