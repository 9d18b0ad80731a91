package florin.history;

import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;

/** What was done in the actor's book, by whom and from where; and taking it back. */
public final class History {
  private final Tx tx;

  public History(Tx tx) {
    this.tx = tx;
  }

  /**
   * Writes down an action of the actor and raises the book's revision. Author, source and message come from the actor's
   * cause.
   *
   * @param undoable whether {@link #undo()} may find it
   * @return the id of the action
   */
  public long record(String kind, boolean undoable, Map<String, String> summary, List<Change> changes) {
    throw new UnsupportedOperationException(kind);
  }

  /** The row as it is now, in the form changes keep it; empty where there is none. */
  public Optional<JSONB> image(Subject subject, long rowId) {
    throw new UnsupportedOperationException();
  }

  /** Takes back the caller's newest undoable action in this book. */
  public Undone undo() {
    throw new UnsupportedOperationException();
  }

  /** Takes back one action, as far as nobody changed its rows since. */
  public Undone undo(long actionId) {
    throw new UnsupportedOperationException();
  }

  /** Takes back the caller's newest undo, unless the caller did something undoable since. */
  public Undone redo() {
    throw new UnsupportedOperationException();
  }

  /** What happened to a row, newest first, at most two hundred actions. */
  public List<Action> actionsOf(Subject subject, long rowId) {
    throw new UnsupportedOperationException();
  }

  public Optional<Action> find(long actionId) {
    throw new UnsupportedOperationException();
  }

  /** The newest action a message caused. */
  public Optional<Action> actionOfMessage(String platform, String chatId, String messageId) {
    throw new UnsupportedOperationException();
  }

  Tx tx() {
    return tx;
  }
}
