package florin.ledger;

import static florin.sql.generated.Tables.ENTRY;

import florin.Refused;
import florin.history.History;
import florin.history.OpenAction;
import florin.sql.Tx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** Changes entries, one or many by the same rules. */
final class EntryEditing {
  private final Tx tx;
  private final History history;
  private final Access access;
  private final EntryWriter writer;

  EntryEditing(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.access = new Access(tx);
    this.writer = new EntryWriter(tx);
  }

  Entry one(int number, EntryChange change) {
    access.begin();
    Entry entry = access.writable(number);
    if (entry.voided()) {
      throw new Refused("entry.voided", Integer.toString(number));
    }
    if (change.version().isPresent() && change.version().getAsInt() != entry.version()) {
      throw new Refused("entry.changed_since", Integer.toString(number));
    }
    Booking old = EntryEdit.booking(entry);
    Booking changed = changed(List.of(entry), change).getFirst();
    if (changed.equals(old)) {
      return entry;
    }
    OpenAction action = history.begin("edit", true, Summaries.of(entry));
    write(action, List.of(entry.id()), List.of(changed));
    return new EntryList(tx).find(number).orElseThrow();
  }

  Changed all(EntryFilter filter, EntryChange change) {
    access.begin();
    List<Long> ids = access.writable(filter);
    if (ids.isEmpty()) {
      throw new Refused("entry.none");
    }
    OpenAction action = history.begin("edit_many", true, Summaries.many(ids.size()));
    return all(action, ids, change);
  }

  /** Changes entries as part of a larger action, such as archiving what they refer to. */
  Changed all(OpenAction action, List<Long> ids, EntryChange change) {
    for (List<Long> chunk : Chunks.of(ids)) {
      List<Entry> entries =
          new EntryReader(tx)
              .entries(
                  DSL.and(
                      ENTRY.BOOK_ID.eq(tx.bookId()),
                      ENTRY.ID.eq(DSL.any(chunk.toArray(Long[]::new)))),
                  List.of(ENTRY.ID.asc()),
                  chunk.size());
      write(action, entries.stream().map(Entry::id).toList(), changed(entries, change));
    }
    return new Changed(action.id(), ids.size());
  }

  private List<Booking> changed(List<Entry> entries, EntryChange change) {
    Arrangement book = Arrangement.of(tx, customers(entries, change));
    BookingRules rules = new BookingRules(book);
    EntryEdit edit = new EntryEdit(book);
    return entries.stream()
        .map(entry -> {
          rules.refuseClosed(entry.date());
          return rules.book(edit.apply(EntryEdit.draft(entry), change), Settled.by(entry));
        })
        .toList();
  }

  private void write(OpenAction action, List<Long> ids, List<Booking> bookings) {
    var before = action.entriesBefore(ids);
    writer.replace(ids, bookings);
    action.entriesChanged(before);
  }

  private static Set<Long> customers(List<Entry> entries, EntryChange change) {
    return Stream.concat(
            entries.stream().flatMap(entry -> entry.customer().stream()).map(Named::id),
            change.labels().customerId().stream())
        .collect(Collectors.toSet());
  }
}
