package florin.outbox;

import static florin.sql.generated.Tables.INBOX;
import static florin.sql.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;

import florin.sql.Tx;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much waits on its way in and out, and for how long: for whoever watches the installation. */
public final class Queues {
  private final Tx tx;

  public Queues(Tx tx) {
    this.tx = tx;
  }

  /**
   * Rows of one kind in one state.
   *
   * @param oldest how long the first of them has been there
   */
  public record Depth(int rows, Duration oldest) {
    static final Depth NONE = new Depth(0, Duration.ZERO);
  }

  /**
   * What is not done yet, or never will be.
   *
   * @param inbox messages that came in, by state: {@code NEW}, {@code WORK}, {@code PARKED}
   * @param chats what is to be sent to chats, by state: {@code WAITING}, {@code DEAD}, {@code
   *     UNCERTAIN}
   * @param mails the same of mails
   */
  public record State(
      Map<String, Depth> inbox, Map<String, Depth> chats, Map<String, Depth> mails) {

    public Depth inbox(String state) {
      return inbox.getOrDefault(state, Depth.NONE);
    }

    public Depth chats(String state) {
      return chats.getOrDefault(state, Depth.NONE);
    }

    public Depth mails(String state) {
      return mails.getOrDefault(state, Depth.NONE);
    }
  }

  public State state() {
    Map<String, Depth> inbox = new HashMap<>();
    tx.sql()
        .select(INBOX.STATE, count(), min(INBOX.RECEIVED_AT))
        .from(INBOX)
        .where(INBOX.STATE.ne("DONE"))
        .groupBy(INBOX.STATE)
        .forEach(row -> inbox.put(row.value1(), depth(row.value2(), row.value3())));
    Map<String, Depth> chats = new HashMap<>();
    Map<String, Depth> mails = new HashMap<>();
    var mail = OUTBOX.KIND.eq(inline("MAIL"));
    tx.sql()
        .select(mail, OUTBOX.STATE, count(), min(OUTBOX.CREATED_AT))
        .from(OUTBOX)
        .where(OUTBOX.STATE.ne("SENT"))
        .groupBy(mail, OUTBOX.STATE)
        .forEach(row ->
            (row.value1() ? mails : chats).put(row.value2(), depth(row.value3(), row.value4())));
    return new State(Map.copyOf(inbox), Map.copyOf(chats), Map.copyOf(mails));
  }

  private Depth depth(int rows, @Nullable OffsetDateTime oldest) {
    return new Depth(
        rows, oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), tx.now()));
  }
}
