package florin.ledger;

import static florin.sql.generated.Tables.ENTRY;
import static florin.sql.generated.Tables.MEMBER;
import static florin.sql.generated.Tables.PERSON;

import florin.sql.Tx;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds and lists entries. */
final class EntryList {
  static final int LARGEST_PAGE = 500;

  private static final int WALKED_PAGE = 2000;
  private static final int MOST_AUTHORS = 1000;

  private final Tx tx;
  private final EntryReader reader;

  EntryList(Tx tx) {
    this.tx = tx;
    this.reader = new EntryReader(tx);
  }

  Optional<Entry> find(int number) {
    return find(List.of(number)).stream().findFirst();
  }

  List<Entry> find(List<Integer> numbers) {
    return reader.entries(numbers);
  }

  Page<Entry> page(EntryFilter filter, EntryOrder order, Optional<String> cursor, int size) {
    int asked = Math.clamp(size, 1, LARGEST_PAGE);
    Condition following =
        cursor.map(text -> EntryCursor.following(text, order)).orElse(DSL.noCondition());
    List<Entry> found =
        reader.entries(
            DSL.and(EntryConditions.of(filter, tx.bookId()), following),
            EntryCursor.fields(order),
            asked + 1);
    if (found.size() <= asked) {
      return new Page<>(found, Optional.empty());
    }
    List<Entry> rows = found.subList(0, asked);
    return new Page<>(rows, Optional.of(EntryCursor.after(rows.getLast(), order)));
  }

  /** A page is one question of its own size: the list may be longer than memory is large. */
  void each(EntryFilter filter, Consumer<Entry> taker) {
    Condition following = DSL.noCondition();
    List<Entry> page;
    do {
      page =
          reader.entries(
              DSL.and(EntryConditions.of(filter, tx.bookId()), following),
              EntryCursor.fields(EntryOrder.OLDEST),
              WALKED_PAGE);
      page.forEach(taker);
      if (!page.isEmpty()) {
        following =
            EntryCursor.following(
                EntryCursor.after(page.getLast(), EntryOrder.OLDEST), EntryOrder.OLDEST);
      }
    } while (page.size() == WALKED_PAGE);
  }

  List<Named> authors() {
    return tx.sql()
        .select(PERSON.ID, PERSON.NAME)
        .from(MEMBER)
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBER.PERSON_ID))
        .where(MEMBER.BOOK_ID.eq(tx.bookId()))
        .orderBy(DSL.lower(PERSON.NAME), PERSON.ID)
        .limit(MOST_AUTHORS)
        .fetch(row -> new Named(row.value1(), row.value2()));
  }

  long count(EntryFilter filter) {
    return tx.sql().fetchCount(ENTRY, EntryConditions.of(filter, tx.bookId()));
  }
}
