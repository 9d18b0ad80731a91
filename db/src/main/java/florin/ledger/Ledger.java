package florin.ledger;

import florin.history.History;
import florin.sql.Tx;
import java.util.List;
import java.util.Optional;

/**
 * The entries of the actor's book. Whoever records needs at least the role of an agent; entries outside the actor's sight do
 * not exist ({@code entry.unknown}).
 */
public final class Ledger {
  private final Tx tx;
  private final History history;

  public Ledger(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  public Entry record(EntryDraft draft) {
    throw new UnsupportedOperationException();
  }

  /** Books all or none, as one action with consecutive numbers in the order given. */
  public Recorded record(List<EntryDraft> drafts) {
    throw new UnsupportedOperationException();
  }

  public Entry edit(int number, EntryChange change) {
    throw new UnsupportedOperationException();
  }

  /** Takes an entry out of every sum; it may be restored for thirty days. */
  public Entry voidEntry(int number) {
    throw new UnsupportedOperationException();
  }

  public Entry restore(int number) {
    throw new UnsupportedOperationException();
  }

  public Changed voidAll(EntryFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Changed editAll(EntryFilter filter, EntryChange change) {
    throw new UnsupportedOperationException();
  }

  public Optional<Entry> find(int number) {
    throw new UnsupportedOperationException();
  }

  /** The entries of these numbers that exist, in the order of the numbers. */
  public List<Entry> find(List<Integer> numbers) {
    throw new UnsupportedOperationException();
  }

  /**
   * One page of entries. Paging by cursor neither skips nor repeats an entry that stays as it is, whatever is recorded
   * meanwhile.
   *
   * @param cursor what the page before said is next; only for the same order
   * @param size 1 to 500
   */
  public Page<Entry> list(EntryFilter filter, EntryOrder order, Optional<String> cursor, int size) {
    throw new UnsupportedOperationException();
  }

  public long count(EntryFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Metrics metrics(EntryFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Balances balances() {
    throw new UnsupportedOperationException();
  }

  Tx tx() {
    return tx;
  }

  History history() {
    return history;
  }
}
