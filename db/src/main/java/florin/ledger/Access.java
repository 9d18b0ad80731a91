package florin.ledger;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.ENTRY;

import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Who may write what: an agent the own entries, managers and owners all. */
final class Access {
  private final Tx tx;

  Access(Tx tx) {
    this.tx = tx;
  }

  /** Begins to write: refuses viewers, locks the book. */
  void begin() {
    requireWriter();
    tx.lockBook();
  }

  /** Refuses viewers, for whoever locks the book by writing to its row. */
  void requireWriter() {
    tx.actor().require(Role.AGENT);
    if (tx.bookId() == 0) {
      throw new Refused("refused.book");
    }
  }

  /** The entry of this number, which the actor may change. */
  Entry writable(int number) {
    Entry entry = new EntryList(tx).find(number).orElseThrow(() -> unknown(number));
    if (!tx.actor().role().atLeast(Role.MANAGER) && entry.author().id() != tx.actor().personId()) {
      throw new Refused("entry.others", Integer.toString(number), entry.author().name());
    }
    return entry;
  }

  static Refused unknown(int number) {
    return Refused.missing("entry.unknown", Integer.toString(number));
  }

  /** Ids of the live entries of a filter that the actor may change. */
  List<Long> writable(EntryFilter filter) {
    Condition own =
        tx.actor().role().atLeast(Role.MANAGER)
            ? DSL.noCondition()
            : ENTRY.AUTHOR_ID.eq(tx.actor().personId());
    return tx.sql()
        .select(ENTRY.ID)
        .from(ENTRY)
        .where(EntryConditions.of(filter, tx.bookId()), ENTRY.VOIDED_AT.isNull(), own)
        .orderBy(ENTRY.ID)
        .fetch(ENTRY.ID);
  }

  /** Refuses if any of the entries lies in a closed month. */
  void refuseClosed(List<Long> ids) {
    tx.sql()
        .select(DSL.max(BOOK.CLOSED_THROUGH))
        .from(BOOK)
        .join(ENTRY)
        .on(ENTRY.BOOK_ID.eq(BOOK.ID))
        .where(
            BOOK.ID.eq(tx.bookId()),
            ENTRY.ID.eq(DSL.any(ids.toArray(Long[]::new))),
            ENTRY.ENTRY_DATE.le(BOOK.CLOSED_THROUGH))
        .fetchOptional(0, LocalDate.class)
        .ifPresent(closed -> {
          throw new Refused("entry.closed", closed);
        });
  }
}
