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
import java.util.Optional;

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
    if (entry.kind() != EntryKind.TRANSFER && entry.postings().size() > 1) {
      throw new Refused("entry.move.split", Integer.toString(number));
    }
    return entry;
  }

  private EntryDraft draft(Entry entry) {
    Posting first = entry.postings().getFirst();
    Flow flow = first.amount().signum() > 0 ? Flow.IN : Flow.OUT;
    EntryDraft draft =
        EntryDraft.of(entry.kind(), entry.amount(), entry.date(), entry.description())
            .flow(flow)
            .at(place(first))
            .labels(labels(entry))
            .tags(entry.tags())
            .inFuture(true);
    if (entry.author().id() != there.personId()) {
      lost.add(new Lost(Lost.What.AUTHOR, entry.author().name()));
    }
    return entry.kind() == EntryKind.TRANSFER
        ? draft.to(destination(first, entry.postings().getLast()))
        : draft;
  }

  private Destination destination(Posting from, Posting last) {
    Place to = place(last);
    boolean exchanged = !last.amount().currency().equals(from.amount().currency());
    return new Destination(to, exchanged ? Optional.of(last.amount()) : Optional.empty());
  }

  /** A location counts as the same only where it holds the same currency. */
  private Place place(Posting posting) {
    Optional<Long> location =
        found(
            Lost.What.LOCATION,
            posting.location(),
            new Locations(tx, history)
                .find(posting.location().name())
                .filter(other -> other.currency().equals(posting.amount().currency()))
                .map(Location::id));
    Optional<Long> bucket =
        found(
            Lost.What.BUCKET,
            posting.bucket(),
            new Buckets(tx, history).find(posting.bucket().name()).map(Bucket::id));
    return new Place(location, bucket);
  }

  private Labels labels(Entry entry) {
    return new Labels(
        entry.category().flatMap(named -> found(Lost.What.CATEGORY, named, category(entry, named))),
        entry
            .method()
            .flatMap(named ->
                found(
                    Lost.What.METHOD,
                    named,
                    new PaymentMethods(tx, history).find(named.name()).map(PaymentMethod::id))),
        entry
            .customer()
            .flatMap(named ->
                found(
                    Lost.What.CUSTOMER,
                    named,
                    new Customers(tx, history).find(named.name()).map(Customer::id))),
        entry.counterparty());
  }

  /** A category counts as the same only where it counts in the same direction. */
  private Optional<Long> category(Entry entry, Named named) {
    Sign sign = entry.postings().getFirst().sign();
    return new Categories(tx, history)
        .find(named.name())
        .filter(other -> other.sign() == sign)
        .map(Category::id);
  }

  private Optional<Long> found(Lost.What what, Named named, Optional<Long> id) {
    var missed = new Lost(what, named.name());
    if (id.isEmpty() && !lost.contains(missed)) {
      lost.add(missed);
    }
    return id;
  }
}
