package florin.history;

import static florin.sql.generated.Tables.ACTION;
import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.PERSON;

import florin.Cause;
import florin.Cause.Message;
import florin.Cause.Source;
import florin.sql.Json;
import florin.sql.Kept;
import florin.sql.Tx;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** The rows of actions: written, read newest first, and marked undone. */
final class ActionRows {
  private static final List<SelectField<?>> COLUMNS =
      List.of(
          ACTION.ID,
          ACTION.KIND,
          ACTION.AUTHOR_ID,
          PERSON.NAME,
          ACTION.SOURCE,
          ACTION.PLATFORM,
          ACTION.CHAT_ID,
          ACTION.MESSAGE_ID,
          ACTION.SUMMARY,
          ACTION.UNDOABLE,
          ACTION.UNDONE_AT,
          ACTION.REVERSES_ID,
          ACTION.CREATED_AT);

  private static final Param<Long> BOOK_ID = DSL.param("book", ACTION.BOOK_ID);
  private static final Param<String> KIND = DSL.param("kind", ACTION.KIND);
  private static final Param<Long> AUTHOR = DSL.param("author", ACTION.AUTHOR_ID);
  private static final Param<String> SOURCE = DSL.param("source", ACTION.SOURCE);
  private static final Param<String> PLATFORM = DSL.param("platform", ACTION.PLATFORM);
  private static final Param<String> CHAT = DSL.param("chat", ACTION.CHAT_ID);
  private static final Param<String> MESSAGE = DSL.param("message", ACTION.MESSAGE_ID);
  private static final Param<JSONB> SUMMARY = DSL.param("summary", ACTION.SUMMARY);
  private static final Param<Boolean> UNDOABLE = DSL.param("undoable", ACTION.UNDOABLE);
  private static final Param<Long> REVERSES = DSL.param("reverses", ACTION.REVERSES_ID);
  private static final Param<OffsetDateTime> TIME = DSL.param("time", ACTION.CREATED_AT);
  private static final Kept<Record1<Long>> INSERT =
      Kept.rows(
          DSL.with("raised")
              .as(
                  DSL.update(BOOK)
                      .set(BOOK.REVISION, BOOK.REVISION.plus(DSL.inline(1)))
                      .where(BOOK.ID.eq(BOOK_ID))
                      .returning(BOOK.ID))
              .insertInto(ACTION)
              .set(ACTION.BOOK_ID, BOOK_ID)
              .set(ACTION.KIND, KIND)
              .set(ACTION.AUTHOR_ID, AUTHOR)
              .set(ACTION.SOURCE, SOURCE)
              .set(ACTION.PLATFORM, PLATFORM)
              .set(ACTION.CHAT_ID, CHAT)
              .set(ACTION.MESSAGE_ID, MESSAGE)
              .set(ACTION.SUMMARY, SUMMARY)
              .set(ACTION.UNDOABLE, UNDOABLE)
              .set(ACTION.REVERSES_ID, REVERSES)
              .set(ACTION.CREATED_AT, TIME)
              .returningResult(ACTION.ID));

  private final Tx tx;

  ActionRows(Tx tx) {
    this.tx = tx;
  }

  /** The newest that fit, newest first. */
  List<Action> newest(Condition condition, int most) {
    return tx.sql()
        .select(COLUMNS)
        .from(ACTION)
        .join(PERSON)
        .on(PERSON.ID.eq(ACTION.AUTHOR_ID))
        .where(ACTION.BOOK_ID.eq(tx.bookId()).and(condition))
        .orderBy(ACTION.ID.desc())
        .limit(most)
        .fetch(ActionRows::read);
  }

  Optional<Action> newest(Condition condition) {
    return newest(condition, 1).stream().findFirst();
  }

  /**
   * Writes down an action and raises the revision of its book, which must be locked.
   *
   * @param reverses the action this one undoes or redoes
   * @return the id of the new action
   */
  long insert(String kind, boolean undoable, Map<String, String> summary, OptionalLong reverses) {
    Cause cause = tx.actor().cause();
    Optional<Message> message = cause.message();
    return INSERT
        .in(tx)
        .set(BOOK_ID, tx.bookId())
        .set(KIND, kind)
        .set(AUTHOR, tx.actor().personId())
        .set(SOURCE, cause.source().name())
        .set(PLATFORM, message.map(Message::platform).orElse(null))
        .set(CHAT, message.map(Message::chatId).orElse(null))
        .set(MESSAGE, message.map(Message::messageId).orElse(null))
        .set(SUMMARY, Json.of(summary))
        .set(UNDOABLE, undoable && cause.source() != Source.DEMO)
        .set(REVERSES, reverses.isPresent() ? reverses.getAsLong() : null)
        .set(TIME, tx.time())
        .fetch()
        .getFirst()
        .value1();
  }

  void undone(long id, boolean undone) {
    tx.sql()
        .update(ACTION)
        .set(ACTION.UNDONE_AT, undone ? tx.time() : null)
        .where(ACTION.BOOK_ID.eq(tx.bookId()), ACTION.ID.eq(id))
        .execute();
  }

  private static Action read(Record row) {
    return new Action(
        row.get(ACTION.ID),
        row.get(ACTION.KIND),
        row.get(ACTION.AUTHOR_ID),
        row.get(PERSON.NAME),
        cause(row),
        Json.map(row.get(ACTION.SUMMARY)),
        row.get(ACTION.UNDOABLE),
        Optional.ofNullable(row.get(ACTION.UNDONE_AT)).map(at -> at.toInstant()),
        Optional.ofNullable(row.get(ACTION.REVERSES_ID)),
        row.get(ACTION.CREATED_AT).toInstant());
  }

  private static Cause cause(Record row) {
    Optional<Message> message =
        Optional.ofNullable(row.get(ACTION.MESSAGE_ID))
            .map(id -> new Message(row.get(ACTION.PLATFORM), row.get(ACTION.CHAT_ID), id));
    return new Cause(Source.valueOf(row.get(ACTION.SOURCE)), message);
  }
}
