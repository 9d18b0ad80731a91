package florin.ledger;

import florin.history.Change;
import florin.history.History;
import florin.history.OpenAction;
import florin.sql.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Books drafts as new entries. */
final class EntryRecording {
  /** Each statement adds to the totals of every day it touches, so it takes as many as it can. */
  private static final int AT_ONCE = 50_000;

  private final Tx tx;
  private final History history;
  private final EntryWriter writer;

  EntryRecording(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.writer = new EntryWriter(tx);
  }

  Entry one(EntryDraft draft) {
    return one("record", draft, Map.of());
  }

  /**
   * @param more what the history says besides of the action
   */
  Entry one(String kind, EntryDraft draft, Map<String, String> more) {
    new Access(tx).requireWriter();
    int number = writer.takeNumbers(1);
    Arrangement book = Arrangement.of(tx, customers(List.of(draft)));
    Booking booking = new BookingRules(book).book(draft, Settled.NOTHING);
    Map<String, String> summary = new HashMap<>(Summaries.of(number, booking, book));
    summary.putAll(more);
    OpenAction action = history.begin(kind, true, summary);
    writer.insert(number, List.of(booking));
    action.entriesAdded(number, number);
    return new EntryList(tx).find(number).orElseThrow();
  }

  Recorded many(
      String kind,
      List<EntryDraft> drafts,
      Map<String, String> summary,
      List<Change> changes,
      IntConsumer recorded) {
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("no drafts");
    }
    new Access(tx).requireWriter();
    int first = writer.takeNumbers(drafts.size());
    BookingRules rules = new BookingRules(Arrangement.of(tx, customers(drafts)));
    Map<String, String> whole = new HashMap<>(Summaries.range(first, drafts.size()));
    whole.putAll(summary);
    OpenAction action = history.begin(kind, true, whole);
    action.add(changes);
    int next = first;
    for (List<EntryDraft> chunk : Chunks.of(drafts, AT_ONCE)) {
      List<Booking> bookings =
          chunk.stream().map(draft -> rules.book(draft, Settled.NOTHING)).toList();
      writer.insert(next, bookings);
      action.entriesAdded(next, next + chunk.size() - 1);
      next += chunk.size();
      recorded.accept(next - first);
    }
    return new Recorded(action.id(), drafts.size(), first, next - 1);
  }

  private static Set<Long> customers(List<EntryDraft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.labels().customerId().stream())
        .collect(Collectors.toSet());
  }
}
