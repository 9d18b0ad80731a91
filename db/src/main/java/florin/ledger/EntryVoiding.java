package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.POSTING;

import florin.Refused;
import florin.history.History;
import florin.history.OpenAction;
import florin.history.Subject;
import florin.history.Twins;
import florin.sql.Tx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes entries out of every sum, and puts them back. */
final class EntryVoiding {
  private static final int RESTORABLE_DAYS = 30;

  private final Tx tx;
  private final History history;
  private final Access access;

  EntryVoiding(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
    this.access = new Access(tx);
  }

  Entry one(int number) {
    one("void", number, Map.of());
    return new EntryList(tx).find(number).orElseThrow();
  }

  /**
   * @param more what the history says besides of the action
   * @return the id of the action
   */
  long one(String kind, int number, Map<String, String> more) {
    access.begin();
    Entry entry = access.writable(number);
    if (entry.voided()) {
      throw new Refused("entry.voided", Integer.toString(number));
    }
    access.refuseClosed(List.of(entry.id()));
    Map<String, String> summary = new HashMap<>(Summaries.of(entry));
    summary.putAll(more);
    OpenAction action = history.begin(kind, true, summary);
    mark(action, List.of(entry.id()), true);
    return action.id();
  }

  Entry restore(int number) {
    access.begin();
    Entry entry = access.writable(number);
    var voided =
        entry
            .voidedAt()
            .orElseThrow(() -> new Refused("entry.not_voided", Integer.toString(number)));
    if (Duration.between(voided, tx.now()).toDays() >= RESTORABLE_DAYS) {
      throw new Refused("entry.restore.late", Integer.toString(number), RESTORABLE_DAYS);
    }
    access.refuseClosed(List.of(entry.id()));
    refuseContradiction(entry);
    refuseMoved(entry);
    mark(history.begin("restore", true, Summaries.of(entry)), List.of(entry.id()), false);
    return new EntryList(tx).find(number).orElseThrow();
  }

  Changed all(EntryFilter filter) {
    access.begin();
    List<Long> ids = access.writable(filter);
    if (ids.isEmpty()) {
      throw new Refused("entry.none");
    }
    access.refuseClosed(ids);
    OpenAction action = history.begin("void_many", true, Summaries.many(ids.size()));
    for (List<Long> chunk : Chunks.of(ids)) {
      mark(action, chunk, true);
    }
    return new Changed(action.id(), ids.size());
  }

  private void mark(OpenAction action, List<Long> ids, boolean voided) {
    var before = action.entriesBefore(ids);
    new EntryWriter(tx).markVoided(ids, voided);
    action.entriesChanged(before);
  }

  /** What is kept in another book since, or again, would count twice. */
  private void refuseMoved(Entry entry) {
    history.actionsOf(Subject.ENTRY, entry.id()).stream()
        .findFirst()
        .filter(Twins::isHalf)
        .ifPresent(moved -> {
          throw new Refused(
              "entry.restore.moved",
              Integer.toString(entry.number()),
              moved.summary().getOrDefault("name", ""));
        });
  }

  /** While it was voided, its category may have changed its sign. */
  private void refuseContradiction(Entry entry) {
    boolean contradicts =
        tx.sql()
            .fetchExists(
                POSTING
                    .join(CATEGORY)
                    .on(CATEGORY.BOOK_ID.eq(POSTING.BOOK_ID), CATEGORY.ID.eq(POSTING.CATEGORY_ID)),
                POSTING
                    .BOOK_ID
                    .eq(tx.bookId())
                    .and(POSTING.ENTRY_ID.eq(entry.id()))
                    .and(CATEGORY.SIGN.ne(POSTING.SIGN)));
    if (contradicts) {
      throw new Refused("entry.restore.sign", Integer.toString(entry.number()));
    }
  }
}
