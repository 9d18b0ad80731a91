package florin.ledger;

import florin.Actor;
import florin.history.Change;
import florin.history.History;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The entries of the actor's book. Whoever records needs at least the role of an agent; entries
 * outside the actor's sight do not exist ({@code entry.unknown}).
 */
public final class Ledger {
  private final Tx tx;
  private final History history;

  public Ledger(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  public Entry record(EntryDraft draft) {
    return new EntryRecording(tx, history).one(draft);
  }

  /** Books all or none, as one action with consecutive numbers in the order given. */
  public Recorded record(List<EntryDraft> drafts) {
    return new EntryRecording(tx, history).many("record", drafts, Map.of(), List.of(), done -> {});
  }

  /**
   * Books the rows of an import as one action of the kind {@code import}, together with the changes
   * of the other rows it touched, so that all of it is undone at once.
   *
   * @param recorded hears now and then how many are written
   */
  public Recorded recordImport(
      List<EntryDraft> drafts,
      Map<String, String> summary,
      List<Change> changes,
      IntConsumer recorded) {
    return new EntryRecording(tx, history).many("import", drafts, summary, changes, recorded);
  }

  /**
   * Changes one entry; what is equal already makes no action. A voided entry is refused, as is one
   * whose lines were split, unless only its words and labels change.
   */
  public Entry edit(int number, EntryChange change) {
    return new EntryEditing(tx, history).one(number, change);
  }

  /** Takes an entry out of every sum; it may be restored for thirty days. */
  public Entry voidEntry(int number) {
    return new EntryVoiding(tx, history).one(number);
  }

  public Entry restore(int number) {
    return new EntryVoiding(tx, history).restore(number);
  }

  /**
   * What moving an entry to another book of the actor would lose.
   *
   * @param there who the actor is in that book
   */
  public Moved planMove(int number, Actor there) {
    return new EntryMove(tx, history, there).plan(number);
  }

  /**
   * Moves an entry to another book of the actor: voided here, recorded there as the actor's own,
   * with the same facts as far as the names match. Undone on either side, both are.
   *
   * @param there who the actor is in that book
   * @param hereName what people call the book it leaves
   * @param thereName what they call the one it goes to
   * @throws florin.Refused {@code entry.move.locations}, {@code entry.move.buckets} for a transfer
   *     whose ends are not both there, {@code entry.move.same}
   */
  public Moved move(int number, Actor there, String hereName, String thereName) {
    return new EntryMove(tx, history, there).run(number, hereName, thereName);
  }

  public Changed voidAll(EntryFilter filter) {
    return new EntryVoiding(tx, history).all(filter);
  }

  public Changed editAll(EntryFilter filter, EntryChange change) {
    return new EntryEditing(tx, history).all(filter, change);
  }

  public Optional<Entry> find(int number) {
    return new EntryList(tx).find(number);
  }

  /** The entries of these numbers that exist, in the order of the numbers. */
  public List<Entry> find(List<Integer> numbers) {
    return new EntryList(tx).find(numbers);
  }

  /**
   * One page of entries. Paging by cursor neither skips nor repeats an entry that stays as it is,
   * whatever is recorded meanwhile.
   *
   * @param cursor what the page before said is next; only for the same order
   * @param size 1 to 500
   */
  public Page<Entry> list(EntryFilter filter, EntryOrder order, Optional<String> cursor, int size) {
    return new EntryList(tx).page(filter, order, cursor, size);
  }

  /**
   * Hands over every entry of a filter, oldest first, reading a page at a time. Within one
   * transaction that sees one moment ({@link florin.books.Database#snapshot}) none is missed or
   * repeated.
   */
  public void each(EntryFilter filter, Consumer<Entry> taker) {
    new EntryList(tx).each(filter, taker);
  }

  /**
   * The cursor that pages on from an entry: what {@link Page#next} would be if the page ended
   * there.
   */
  public static String cursorAfter(Entry entry, EntryOrder order) {
    return EntryCursor.after(entry, order);
  }

  /** Everybody who may have recorded something here, by name; some may have left. */
  public List<Named> authors() {
    return new EntryList(tx).authors();
  }

  public long count(EntryFilter filter) {
    return new EntryList(tx).count(filter);
  }

  public Metrics metrics(EntryFilter filter) {
    return new MetricsQuery(tx, filter).run();
  }

  public Balances balances() {
    return new BalancesQuery(tx).run();
  }
}
