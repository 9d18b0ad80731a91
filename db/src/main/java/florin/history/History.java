package florin.history;

import florin.Cause;
import florin.Cause.Message;
import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;

/**
 * What was done in the actor's book, by whom and from where; and taking it back.
 *
 * <p>Undo restores row by row what nobody changed since, and names the rest; an entry that did not
 * exist before is voided, any other such row archived. Undo and redo are actions of their own. Undo
 * finds the caller's newest action that is undoable and not undone, so calling it again goes
 * further back. Redo takes back the caller's newest undo, and again the one before; as soon as the
 * caller does something new and undoable, there is nothing to redo.
 */
public final class History {
  private static final String UNDO = "undo";
  private static final String REDO = "redo";
  private static final int ACTIONS_SHOWN = 200;

  private final Tx tx;
  private final ActionRows actions;

  public History(Tx tx) {
    this.tx = tx;
    this.actions = new ActionRows(tx);
  }

  /**
   * Writes down an action of the actor and raises the book's revision. Author, source and message
   * come from the actor's cause.
   *
   * @param kind a word of 3 to 40 small letters and underscores
   * @param undoable whether {@link #undo()} may find it; what the demonstration wrote it never
   *     finds
   * @return the id of the action
   */
  public long record(
      String kind, boolean undoable, Map<String, String> summary, List<Change> changes) {
    OpenAction action = begin(kind, undoable, summary);
    action.add(changes);
    return action.id();
  }

  /** Writes down an action whose changes follow, for whoever changes entries too. */
  public OpenAction begin(String kind, boolean undoable, Map<String, String> summary) {
    return new OpenAction(tx, insert(kind, undoable, summary, Optional.empty()));
  }

  /** The row as it is now, in the form changes keep it; empty where there is none. */
  public Optional<JSONB> image(Subject subject, long rowId) {
    return Optional.ofNullable(images(subject, List.of(rowId)).get(rowId));
  }

  /** The rows as they are now, by their ids; those that do not exist are missing. */
  public Map<Long, JSONB> images(Subject subject, List<Long> rowIds) {
    Rows rows = Rows.of(subject);
    String image = subject == Subject.ENTRY ? Images.ENTRY : Images.row("to_jsonb(e)");
    return tx.sql()
        .fetch(
            "select e.%3$s, %1$s from %2$s e where e.%4$s = ? and e.%3$s = any (?)"
                .formatted(image, rows.tableName(), rows.key(), rows.book()),
            tx.bookId(),
            rowIds.toArray(Long[]::new))
        .intoMap(row -> row.get(0, Long.class), row -> row.get(1, JSONB.class));
  }

  /** Takes back the caller's newest undoable action in this book. */
  public Undone undo() {
    begin();
    return actions
        .where(
            "a.author_id = ? and a.undoable and a.undone_at is null order by a.id desc limit 1",
            tx.actor().personId())
        .stream()
        .findFirst()
        .map(action -> reverse(UNDO, action))
        .orElseThrow(() -> new Refused("undo.nothing"));
  }

  /**
   * Takes back one action, as far as nobody changed its rows since. Agents take back only what they
   * did themselves.
   */
  public Undone undo(long actionId) {
    begin();
    Action action = find(actionId).orElseThrow(() -> new Refused("undo.unknown"));
    if (!action.undoable()) {
      throw new Refused("undo.impossible");
    }
    if (action.undoneAt().isPresent()) {
      throw new Refused("undo.already");
    }
    if (action.authorId() != tx.actor().personId()) {
      tx.actor().require(Role.MANAGER);
    }
    return reverse(UNDO, action);
  }

  /** Takes back the caller's newest undo, unless the caller did something undoable since. */
  public Undone redo() {
    begin();
    Action undo =
        actions
            .where(
                """
                a.author_id = ? and a.kind = ? and a.undone_at is null
                  and not exists (select from action n where n.book_id = a.book_id and n.author_id = a.author_id
                                     and n.undoable and n.id > a.id)
                order by a.id desc limit 1\
                """,
                tx.actor().personId(),
                UNDO)
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refused("redo.nothing"));
    Action original =
        find(undo.reverses().orElseThrow()).orElseThrow(() -> new Refused("redo.nothing"));
    Undone redone = reverse(REDO, undo);
    tx.sql()
        .execute(
            "update action set undone_at = null where book_id = ? and id = ?",
            tx.bookId(),
            original.id());
    return new Undone(
        redone.actionId(),
        original.kind(),
        redone.summary(),
        redone.restored(),
        redone.entries(),
        redone.keptCount(),
        redone.kept());
  }

  /** What happened to a row, newest first, at most two hundred actions. */
  public List<Action> actionsOf(Subject subject, long rowId) {
    return actions.where(
        """
        a.id in (select c.action_id from change c where c.book_id = a.book_id and c.subject = ? and c.row_id = ?)
        order by a.id desc limit ?\
        """,
        subject.name(),
        rowId,
        ACTIONS_SHOWN);
  }

  public Optional<Action> find(long actionId) {
    return actions.where("a.id = ?", actionId).stream().findFirst();
  }

  /** The newest action a message caused, undo and redo aside. */
  public Optional<Action> actionOfMessage(String platform, String chatId, String messageId) {
    return actions
        .where(
            """
            a.platform = ? and a.chat_id = ? and a.message_id = ? and a.reverses_id is null
            order by a.id desc limit 1\
            """,
            platform,
            chatId,
            messageId)
        .stream()
        .findFirst();
  }

  private void begin() {
    tx.actor().require(Role.AGENT);
    tx.lockBook();
  }

  private Undone reverse(String kind, Action action) {
    long reversing = insert(kind, false, action.summary(), Optional.of(action.id()));
    var undone = new Reversal(tx, action.id(), reversing).run(action);
    tx.sql()
        .execute(
            "update action set undone_at = ?::timestamptz where book_id = ? and id = ?",
            tx.time(),
            tx.bookId(),
            action.id());
    return undone;
  }

  private long insert(
      String kind, boolean undoable, Map<String, String> summary, Optional<Long> reverses) {
    tx.lockBook();
    tx.sql().execute("update book set revision = revision + 1 where id = ?", tx.bookId());
    var keys = List.copyOf(summary.keySet());
    Optional<Message> message = tx.actor().cause().message();
    return tx.sql()
        .fetchSingle(
            """
            insert into action (book_id, kind, author_id, source, platform, chat_id, message_id, summary, undoable,
                                reverses_id, created_at)
            values (?, ?, ?, ?, ?, ?, ?, jsonb_object(?, ?), ?, ?, ?::timestamptz) returning id\
            """,
            tx.bookId(),
            kind,
            tx.actor().personId(),
            tx.actor().cause().source().name(),
            message.map(Message::platform).orElse(null),
            message.map(Message::chatId).orElse(null),
            message.map(Message::messageId).orElse(null),
            keys.toArray(String[]::new),
            keys.stream().map(summary::get).toArray(String[]::new),
            undoable && tx.actor().cause().source() != Cause.Source.DEMO,
            reverses.orElse(null),
            tx.time())
        .get(0, Long.class);
  }
}
