package florin.chat;

import static florin.sql.generated.Tables.CONVERSATION;

import florin.sql.Json;
import florin.sql.Kept;
import florin.sql.Tx;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Half-finished questions: one a person and chat. The next plain message answers it, also after a
 * restart, in the book it was put in.
 */
public final class Conversations {
  private static final Param<String> PLATFORM = DSL.param("platform", CONVERSATION.PLATFORM);
  private static final Param<String> BOT = DSL.param("bot", CONVERSATION.BOT);
  private static final Param<String> CHAT = DSL.param("chat", CONVERSATION.CHAT_ID);
  private static final Param<Long> PERSON = DSL.param("person", CONVERSATION.PERSON_ID);
  private static final Kept<Record> CLOSE =
      Kept.rows(
          DSL.deleteFrom(CONVERSATION)
              .where(
                  CONVERSATION.PLATFORM.eq(PLATFORM),
                  CONVERSATION.BOT.eq(BOT),
                  CONVERSATION.CHAT_ID.eq(CHAT),
                  CONVERSATION.PERSON_ID.eq(PERSON))
              .returningResult(CONVERSATION.fields()));

  private final Tx tx;

  public Conversations(Tx tx) {
    this.tx = tx;
  }

  /** Whom a question is put to. */
  public record Place(String platform, String bot, String chatId, long personId) {}

  /**
   * What waits for an answer.
   *
   * @param awaits the argument of the invocation the answer becomes
   */
  public record Open(Invocation invocation, String awaits) {
    /**
     * The invocation with the answer, marked as typed: it may turn out to be something else
     * altogether.
     */
    public Invocation answered(String text) {
      return invocation.with(awaits, text).with(Invocation.ANSWERED, awaits);
    }
  }

  /**
   * Puts a question, in place of any earlier one.
   *
   * @param bookId where the answer will act
   */
  public void open(Place place, long bookId, Open question, Duration life) {
    var expires = tx.now().plus(life).atOffset(ZoneOffset.UTC);
    tx.sql()
        .insertInto(CONVERSATION)
        .set(CONVERSATION.PLATFORM, place.platform())
        .set(CONVERSATION.BOT, place.bot())
        .set(CONVERSATION.CHAT_ID, place.chatId())
        .set(CONVERSATION.PERSON_ID, place.personId())
        .set(CONVERSATION.BOOK_ID, bookId)
        .set(CONVERSATION.COMMAND, question.invocation().command())
        .set(CONVERSATION.ARGUMENTS, Json.of(question.invocation().arguments()))
        .set(CONVERSATION.AWAITS, question.awaits())
        .set(CONVERSATION.EXPIRES_AT, expires)
        .onConflict(
            CONVERSATION.PLATFORM, CONVERSATION.BOT, CONVERSATION.CHAT_ID, CONVERSATION.PERSON_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** Whether a question waits for its answer. */
  public boolean isOpen(Place place) {
    return tx.sql()
        .fetchExists(
            CONVERSATION,
            at(place).and(CONVERSATION.EXPIRES_AT.gt(tx.now().atOffset(ZoneOffset.UTC))));
  }

  /** The book an open question was put in. */
  public Optional<Long> bookOf(Place place) {
    return tx.sql()
        .select(CONVERSATION.BOOK_ID)
        .from(CONVERSATION)
        .where(at(place))
        .fetchOptional(CONVERSATION.BOOK_ID);
  }

  /**
   * Takes the open question away, to be answered or dropped.
   *
   * @param bookId where its person is at work; a question of another book is dropped
   */
  public Optional<Open> close(Place place, long bookId) {
    return CLOSE
        .in(tx)
        .set(PLATFORM, place.platform())
        .set(BOT, place.bot())
        .set(CHAT, place.chatId())
        .set(PERSON, place.personId())
        .fetch()
        .stream()
        .findFirst()
        .filter(row -> row.get(CONVERSATION.EXPIRES_AT).toInstant().isAfter(tx.now()))
        .filter(
            row -> row.get(CONVERSATION.BOOK_ID) == null || row.get(CONVERSATION.BOOK_ID) == bookId)
        .map(row ->
            new Open(
                new Invocation(
                    row.get(CONVERSATION.COMMAND), Json.map(row.get(CONVERSATION.ARGUMENTS))),
                row.get(CONVERSATION.AWAITS)));
  }

  /** Deletes questions nobody answered. */
  public int forget() {
    return tx.sql()
        .deleteFrom(CONVERSATION)
        .where(CONVERSATION.EXPIRES_AT.lt(tx.now().atOffset(ZoneOffset.UTC)))
        .execute();
  }

  private static Condition at(Place place) {
    return CONVERSATION
        .PLATFORM
        .eq(place.platform())
        .and(CONVERSATION.BOT.eq(place.bot()))
        .and(CONVERSATION.CHAT_ID.eq(place.chatId()))
        .and(CONVERSATION.PERSON_ID.eq(place.personId()));
  }
}
