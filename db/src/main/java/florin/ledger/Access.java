package florin.ledger;

import static florin.sql.generated.Tables.ENTRY;

import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    tx.actor().require(Role.AGENT);
    if (tx.bookId() == 0) {
      throw new Refused("refused.book");
    }
    tx.lockBook();
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
    return new Refused("entry.unknown", Integer.toString(number));
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
    Optional.ofNullable(
            tx.sql()
                .fetchSingle(
                    """
                    select max(b.closed_through) from book b join entry e on e.book_id = b.id
                     where b.id = ? and e.id = any (?) and e.entry_date <= b.closed_through\
                    """,
                    tx.bookId(),
                    ids.toArray(Long[]::new))
                .get(0, LocalDate.class))
        .ifPresent(closed -> {
          throw new Refused("entry.closed", closed);
        });
  }
}
