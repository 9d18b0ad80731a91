package florin.history;

import static florin.sql.generated.Tables.ACTION;
import static florin.sql.generated.Tables.PERSON;

import florin.Cause;
import florin.Cause.Message;
import florin.Cause.Source;
import florin.sql.Json;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectField;

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
   * @param reverses the action this one undoes or redoes
   * @return the id of the new action
   */
  long insert(String kind, boolean undoable, Map<String, String> summary, OptionalLong reverses) {
    Cause cause = tx.actor().cause();
    Optional<Message> message = cause.message();
    return tx.sql()
        .insertInto(ACTION)
        .set(ACTION.BOOK_ID, tx.bookId())
        .set(ACTION.KIND, kind)
        .set(ACTION.AUTHOR_ID, tx.actor().personId())
        .set(ACTION.SOURCE, cause.source().name())
        .set(ACTION.PLATFORM, message.map(Message::platform).orElse(null))
        .set(ACTION.CHAT_ID, message.map(Message::chatId).orElse(null))
        .set(ACTION.MESSAGE_ID, message.map(Message::messageId).orElse(null))
        .set(ACTION.SUMMARY, Json.of(summary))
        .set(ACTION.UNDOABLE, undoable && cause.source() != Source.DEMO)
        .set(ACTION.REVERSES_ID, reverses.isPresent() ? reverses.getAsLong() : null)
        .set(ACTION.CREATED_AT, tx.time())
        .returningResult(ACTION.ID)
        .fetchSingle()
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
