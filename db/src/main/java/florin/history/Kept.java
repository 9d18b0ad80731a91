package florin.history;

/**
 * A row that undo or redo left as it is.
 *
 * @param name what people call the row: the number of an entry, the name of anything else
 */
public record Kept(Subject subject, long rowId, String name, Reason reason) {

  public enum Reason {
    /** Somebody changed it since, or removed it. */
    CHANGED,
    /** It lies, or would lie, in a closed month. */
    CLOSED,
    /**
     * What it would refer to has changed since: the sign of its category, the currency of its
     * location, a taken name.
     */
    CONFLICT
  }
}
