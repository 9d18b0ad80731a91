package florin.history;

import static florin.sql.generated.Tables.ACTION;
import static florin.sql.generated.Tables.CHANGE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
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
  private static final florin.sql.generated.tables.Action NEWER = ACTION.as("newer");

  private final Tx tx;
  private final ActionRows actions;
  private final Twins twins;

  public History(Tx tx) {
    this.tx = tx;
    this.actions = new ActionRows(tx);
    this.twins = new Twins(tx);
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
    return new OpenAction(tx, insert(kind, undoable, summary, OptionalLong.empty()));
  }

  /** The row as it is now, in the form changes keep it; empty where there is none. */
  public Optional<JSONB> image(Subject subject, long rowId) {
    return Optional.ofNullable(images(subject, List.of(rowId)).get(rowId));
  }

  /** The rows as they are now, by their ids; those that do not exist are missing. */
  public Map<Long, JSONB> images(Subject subject, List<Long> rowIds) {
    Rows rows = Rows.of(subject);
    return tx.sql()
        .fetch(
            "select e.%3$s, %1$s from %2$s e where e.%4$s = ? and e.%3$s = any (?)"
                .formatted(Images.of(subject), rows.tableName(), rows.key(), rows.book()),
            tx.bookId(),
            rowIds.toArray(Long[]::new))
        .intoMap(row -> row.get(0, Long.class), row -> row.get(1, JSONB.class));
  }

  /** Takes back the caller's newest undoable action in this book. */
  public Undone undo() {
    begin(newest());
    return newest().map(this::takeBack).orElseThrow(() -> new Refused("undo.nothing"));
  }

  private Optional<Action> newest() {
    return actions.newest(isOfCaller().and(ACTION.UNDOABLE).and(ACTION.UNDONE_AT.isNull()));
  }

  /**
   * Takes back one action, as far as nobody changed its rows since. Agents take back only what they
   * did themselves.
   */
  public Undone undo(long actionId) {
    begin(find(actionId));
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
    return takeBack(action);
  }

  /** The one action, or both halves of what was done to two books. */
  private Undone takeBack(Action action) {
    if (!Twins.isHalf(action)) {
      return reverse(UNDO, action);
    }
    Actor self = tx.actor();
    tx.enter(twins.across(action));
    Undone there = reverse(UNDO, twins.other(actions, action, self.bookId()));
    tx.enter(self);
    Undone here = reverse(UNDO, action);
    if (there.keptCount() > 0 || here.keptCount() > 0) {
      throw Twins.changed(action);
    }
    return here;
  }

  /** Takes back the caller's newest undo, unless the caller did something undoable since. */
  public Undone redo() {
    begin();
    Action undo =
        actions
            .newest(
                isOfCaller()
                    .and(ACTION.KIND.eq(UNDO))
                    .and(ACTION.UNDONE_AT.isNull())
                    .andNotExists(
                        selectOne()
                            .from(NEWER)
                            .where(
                                NEWER.BOOK_ID.eq(ACTION.BOOK_ID),
                                NEWER.AUTHOR_ID.eq(ACTION.AUTHOR_ID),
                                NEWER.UNDOABLE.isTrue(),
                                NEWER.ID.gt(ACTION.ID))))
            .orElseThrow(() -> new Refused("redo.nothing"));
    Action original =
        find(undo.reverses().orElseThrow()).orElseThrow(() -> new Refused("redo.nothing"));
    if (Twins.isHalf(original)) {
      throw new Refused("redo.moved");
    }
    Undone redone = reverse(REDO, undo);
    actions.undone(original.id(), false);
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
    return actions.newest(
        ACTION.ID.in(
            select(CHANGE.ACTION_ID)
                .from(CHANGE)
                .where(
                    CHANGE.BOOK_ID.eq(tx.bookId()),
                    CHANGE.SUBJECT.eq(subject.name()),
                    CHANGE.ROW_ID.eq(rowId))),
        ACTIONS_SHOWN);
  }

  public Optional<Action> find(long actionId) {
    return actions.newest(ACTION.ID.eq(actionId));
  }

  /** The newest action a message caused, undo and redo aside. */
  public Optional<Action> actionOfMessage(String platform, String chatId, String messageId) {
    return actions.newest(
        ACTION
            .PLATFORM
            .eq(platform)
            .and(ACTION.CHAT_ID.eq(chatId))
            .and(ACTION.MESSAGE_ID.eq(messageId))
            .and(ACTION.REVERSES_ID.isNull()));
  }

  private Condition isOfCaller() {
    return ACTION.AUTHOR_ID.eq(tx.actor().personId());
  }

  private void begin() {
    tx.actor().require(Role.AGENT);
    tx.lockBook();
  }

  /** Before taking back: where the action has a half in another book, both books are locked. */
  private void begin(Optional<Action> action) {
    tx.actor().require(Role.AGENT);
    action.filter(Twins::isHalf).map(twins::across).ifPresent(tx::lockBooks);
    tx.lockBook();
  }

  private Undone reverse(String kind, Action action) {
    long reversing = insert(kind, false, action.summary(), OptionalLong.of(action.id()));
    var undone = new Reversal(tx, action.id(), reversing).run(action);
    actions.undone(action.id(), true);
    return undone;
  }

  private long insert(
      String kind, boolean undoable, Map<String, String> summary, OptionalLong reverses) {
    tx.lockBook();
    return actions.insert(kind, undoable, summary, reverses);
  }
}
