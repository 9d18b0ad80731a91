package florin.outbox;

import static florin.sql.generated.Tables.LETTER;
import static florin.sql.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import florin.sql.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Mails as the operator sees them: what waits, what left, what needs a look. */
public final class Letters {
  private static final Field<OffsetDateTime> NEXT_TRY =
      when(OUTBOX.ATTEMPTS.gt((short) 0), OUTBOX.NOT_BEFORE);

  private final Tx tx;

  public Letters(Tx tx) {
    this.tx = tx;
  }

  /** How far a mail came. */
  public enum State {
    /** To be sent, or held for as long as there is no mail server. */
    WAITING,
    SENT,
    /** It may have arrived or not; only the operator sends it again. */
    UNCERTAIN,
    /** Given up. */
    DEAD,
    /** Nobody wanted it any more when it should have been written. */
    DROPPED
  }

  /**
   * One line of the list.
   *
   * @param recipient empty until it is written
   * @param subject empty until it is written
   * @param problem what the last try said, or why it was given up
   * @param nextTry when it is tried again; empty unless it was tried
   */
  public record Line(
      long id,
      News.Kind kind,
      State state,
      Optional<String> recipient,
      Optional<String> subject,
      Instant createdAt,
      Optional<Instant> settledAt,
      int attempts,
      Optional<String> problem,
      Optional<Instant> nextTry) {}

  /** A line and, once it is written, the letter. */
  public record Opened(Line line, Optional<Letter> letter) {}

  /**
   * The newest first.
   *
   * @param before the id of the last line of the page before
   */
  public List<Line> list(Optional<Long> before, int most) {
    return lines(before.map(OUTBOX.ID::lt).orElse(noCondition())).limit(most).fetch(Letters::line);
  }

  /** The same, of one state. */
  public List<Line> list(State state, Optional<Long> before, int most) {
    return lines(before.map(OUTBOX.ID::lt).orElse(noCondition()).and(is(state)))
        .limit(most)
        .fetch(Letters::line);
  }

  public Optional<Opened> find(long id) {
    return lines(OUTBOX.ID.eq(id)).fetchOptional(Letters::line).map(line -> new Opened(line, letter(id)));
  }

  /**
   * Sends one more time what may have arrived or was given up, under the same message id.
   *
   * @return false when it is in neither state
   */
  public boolean resend(long id) {
    return tx.sql()
            .update(OUTBOX)
            .set(OUTBOX.STATE, "WAITING")
            .set(OUTBOX.ATTEMPTS, (short) 0)
            .set(OUTBOX.NOT_BEFORE, tx.time())
            .set(OUTBOX.RENEWED_AT, tx.time())
            .setNull(OUTBOX.SETTLED_AT)
            .setNull(OUTBOX.PROBLEM)
            .setNull(OUTBOX.ENDING_SINCE)
            .where(OUTBOX.ID.eq(id), isMail(), OUTBOX.STATE.in("UNCERTAIN", "DEAD"))
            .execute()
        == 1;
  }

  /** How many are in each state that is not at its end: waiting, uncertain, dead. */
  public Map<State, Integer> depth() {
    var depth = new EnumMap<State, Integer>(State.class);
    tx.sql()
        .select(OUTBOX.STATE, count())
        .from(OUTBOX)
        .where(isMail(), OUTBOX.STATE.ne("SENT"))
        .groupBy(OUTBOX.STATE)
        .forEach(row -> depth.put(State.valueOf(row.value1()), row.value2()));
    return depth;
  }

  /** Deletes what was put in before the instant and never came to an end: held, or uncertain. */
  public int forget(Instant before) {
    return tx.sql()
        .deleteFrom(OUTBOX)
        .where(
            isMail(),
            OUTBOX.STATE.in("WAITING", "UNCERTAIN"),
            OUTBOX.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .execute();
  }

  private org.jooq.SelectSeekStep1<? extends org.jooq.Record, Long> lines(Condition which) {
    return tx.sql()
        .select(
            OUTBOX.ID,
            OUTBOX.PAYLOAD,
            OUTBOX.STATE,
            LETTER.RECIPIENT,
            LETTER.SUBJECT,
            OUTBOX.CREATED_AT,
            OUTBOX.SETTLED_AT,
            OUTBOX.ATTEMPTS,
            OUTBOX.PROBLEM,
            NEXT_TRY)
        .from(OUTBOX)
        .leftJoin(LETTER)
        .on(LETTER.OUTBOX_ID.eq(OUTBOX.ID))
        .where(isMail(), which)
        .orderBy(OUTBOX.ID.desc());
  }

  private Optional<Letter> letter(long id) {
    return tx.sql()
        .selectFrom(LETTER)
        .where(LETTER.OUTBOX_ID.eq(id))
        .fetchOptional(row ->
            new Letter(
                row.getOutboxId(),
                row.getPersonId(),
                Objects.requireNonNullElse(row.getBookId(), 0L),
                row.getRecipient(),
                row.getSubject(),
                row.getText(),
                row.getHtml(),
                row.getMessageId(),
                row.getWrittenAt().toInstant()));
  }

  private static Line line(org.jooq.Record row) {
    Optional<String> recipient = Optional.ofNullable(row.get(LETTER.RECIPIENT));
    State state = State.valueOf(row.get(OUTBOX.STATE));
    return new Line(
        row.get(OUTBOX.ID),
        News.read(row.get(OUTBOX.PAYLOAD).data()).kind(),
        state == State.SENT && recipient.isEmpty() ? State.DROPPED : state,
        recipient,
        Optional.ofNullable(row.get(LETTER.SUBJECT)),
        row.get(OUTBOX.CREATED_AT).toInstant(),
        instant(row.get(OUTBOX.SETTLED_AT)),
        row.get(OUTBOX.ATTEMPTS),
        Optional.ofNullable(row.get(OUTBOX.PROBLEM)),
        state == State.WAITING ? instant(row.get(NEXT_TRY)) : Optional.empty());
  }

  private static Condition is(State state) {
    return switch (state) {
      case SENT -> OUTBOX.STATE.eq("SENT").and(LETTER.OUTBOX_ID.isNotNull());
      case DROPPED -> OUTBOX.STATE.eq("SENT").and(LETTER.OUTBOX_ID.isNull());
      case WAITING, UNCERTAIN, DEAD -> OUTBOX.STATE.eq(state.name());
    };
  }

  private static Condition isMail() {
    return OUTBOX.KIND.eq("MAIL");
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
