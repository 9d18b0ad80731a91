package florin.history;

import florin.Cause;
import florin.Cause.Message;
import florin.Cause.Source;
import florin.sql.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/** Reads actions. */
final class ActionRows {
  private static final String SELECT =
      """
      select a.id, a.kind, a.author_id, p.name, a.source, a.platform, a.chat_id, a.message_id, a.undoable, a.undone_at,
             a.reverses_id, a.created_at,
             array(select key from jsonb_each_text(a.summary) order by key) as keys,
             array(select value from jsonb_each_text(a.summary) order by key) as values
        from action a join person p on p.id = a.author_id
       where a.book_id = ? and
      """;

  private final Tx tx;

  ActionRows(Tx tx) {
    this.tx = tx;
  }

  List<Action> where(String condition, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = tx.bookId();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return tx.sql().fetch(SELECT + condition, all).map(ActionRows::read);
  }

  private static Action read(Record row) {
    return new Action(
        row.get("id", Long.class),
        row.get("kind", String.class),
        row.get("author_id", Long.class),
        row.get("name", String.class),
        cause(row),
        summary(row.get("keys", String[].class), row.get("values", String[].class)),
        row.get("undoable", Boolean.class),
        Optional.ofNullable(row.get("undone_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.get("reverses_id", Long.class)),
        instant(row));
  }

  private static Instant instant(Record row) {
    return row.get("created_at", OffsetDateTime.class).toInstant();
  }

  private static Cause cause(Record row) {
    Optional<Message> message =
        Optional.ofNullable(row.get("message_id", String.class))
            .map(id ->
                new Message(
                    row.get("platform", String.class), row.get("chat_id", String.class), id));
    return new Cause(Source.valueOf(row.get("source", String.class)), message);
  }

  private static Map<String, String> summary(String[] keys, String[] values) {
    Map<String, String> summary = new LinkedHashMap<>();
    for (int index = 0; index < keys.length; index++) {
      summary.put(keys[index], values[index]);
    }
    return summary;
  }
}
