package florin.ledger;

import florin.Actor;
import florin.Refused;
import florin.Role;
import florin.history.History;
import florin.history.Twins;
import florin.sql.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves an entry to another book of the same person: voided here, recorded there with the same
 * facts as far as the names match, in one transaction under the locks of both books.
 */
final class EntryMove {
  private final Tx tx;
  private final History history;
  private final Actor here;
  private final Actor there;
  private final List<Lost> lost = new ArrayList<>();

  EntryMove(Tx tx, History history, Actor there) {
    this.tx = tx;
    this.history = history;
    this.here = tx.actor();
    this.there = there;
  }

  /** What would go and what would not match; changes nothing. */
  Moved plan(int number) {
    Entry entry = movable(number);
    tx.enter(there);
    draft(entry);
    tx.enter(here);
    return new Moved(entry, 0, 0, List.copyOf(lost));
  }

  /**
   * @param hereName what people call the book it leaves
   * @param thereName what they call the one it goes to
   */
  Moved run(int number, String hereName, String thereName) {
    if (here.bookId() == there.bookId()) {
      throw new Refused("entry.move.same");
    }
    tx.lockBooks(there);
    Entry entry = movable(number);
    tx.enter(there);
    Entry copy =
        new EntryRecording(tx, history)
            .one("move_in", draft(entry), Twins.half(here.bookId(), hereName, number));
    tx.enter(here);
    Map<String, String> half = Twins.half(there.bookId(), thereName, copy.number());
    long action = new EntryVoiding(tx, history).one("move_out", number, half);
    return new Moved(entry, copy.number(), action, List.copyOf(lost));
  }

  private Entry movable(int number) {
    tx.actor().require(Role.AGENT);
    Entry entry = new Access(tx).writable(number);
    if (entry.voided()) {
      throw new Refused("entry.voided", Integer.toString(number));
    }
    return entry;
  }

  /** The same entry in the book entered, its date allowed as it was. */
  private EntryDraft draft(Entry entry) {
    var likeness = new Likeness(Arrangement.of(tx, Set.of()), new Customers(tx, history));
    EntryDraft draft = EntryEdit.draft(likeness.of(entry)).inFuture(true);
    lost.addAll(likeness.lost());
    if (entry.author().id() != there.personId()) {
      lost.add(new Lost(Lost.What.AUTHOR, entry.author().name()));
    }
    return draft;
  }
}
