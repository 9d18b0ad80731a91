package florin.ledger;

import florin.Name;
import florin.Refused;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.sql.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind of thing a book is set up with. Names are unique among the live ones,
 * whatever their case. Every change locks the book first and is written down.
 */
final class NamedRows<R extends Record> {
  private static final int MOST = 1000;

  private final Tx tx;
  private final History history;
  private final NamedTable<R> table;

  NamedRows(Tx tx, History history, NamedTable<R> table) {
    this.tx = tx;
    this.history = history;
    this.table = table;
  }

  List<R> live() {
    return list(table.archivedAt().isNull());
  }

  List<R> archived() {
    return list(table.archivedAt().isNotNull());
  }

  Optional<R> byName(String name) {
    return tx.sql()
        .selectFrom(table.rows())
        .where(here(), table.archivedAt().isNull(), isCalled(name))
        .fetchOptional();
  }

  Optional<R> byId(long id) {
    return tx.sql().selectFrom(table.rows()).where(here(), table.id().eq(id)).fetchOptional();
  }

  /**
   * @throws Refused {@code configuration.unknown} where there is none of that id, or it was
   *     archived
   */
  R liveRow(long id) {
    return byId(id).filter(row -> row.get(table.archivedAt()) == null).orElseThrow(this::unknown);
  }

  /**
   * @param columns all the row holds, its name among them
   */
  R add(Name name, Map<? extends Field<?>, ?> columns) {
    tx.lockBook();
    requireFree(name.text(), 0);
    long id =
        tx.sql()
            .insertInto(table.rows())
            .set(table.bookId(), tx.bookId())
            .set(table.createdAt(), tx.time())
            .set(columns)
            .returningResult(table.id())
            .fetchSingle()
            .value1();
    Change change = new Change(table.subject(), id, null, image(id));
    history.record("add", true, summary(Map.of("name", name.text())), List.of(change));
    return liveRow(id);
  }

  /**
   * @param columns those that hold the name
   */
  R rename(long id, Name name, Map<? extends Field<?>, ?> columns) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    String before = table.nameOf().apply(liveRow(id));
    requireFree(name.text(), id);
    set(id, "rename", Map.of("from", before, "name", name.text()), columns);
    return liveRow(id);
  }

  /**
   * Brings an archived row back.
   *
   * @param columns what else becomes of it
   */
  void restore(long id, Map<? extends Field<?>, ?> columns) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    R row = byId(id).orElseThrow(this::unknown);
    String name = table.nameOf().apply(row);
    if (row.get(table.archivedAt()) == null) {
      throw new Refused("restore.in-use", name);
    }
    requireFree(name, id);
    var changed = new HashMap<Field<?>, @Nullable Object>(columns);
    changed.put(table.archivedAt(), null);
    set(id, "bring_back", Map.of("name", name), changed);
  }

  /** Changes columns of a row as one action. */
  void set(long id, String kind, Map<String, String> summary, Map<? extends Field<?>, ?> columns) {
    tx.lockBook();
    JSONB before = image(id);
    update(id, columns);
    history.record(
        kind, true, summary(summary), List.of(new Change(table.subject(), id, before, image(id))));
  }

  void update(long id, Map<? extends Field<?>, ?> columns) {
    tx.sql().update(table.rows()).set(columns).where(here(), table.id().eq(id)).execute();
  }

  JSONB image(long id) {
    return history.image(table.subject(), id).orElseThrow();
  }

  NamedTable<R> table() {
    return table;
  }

  /** What people would read of an action, with the kind of thing it was done to. */
  Map<String, String> summary(Map<String, String> said) {
    var summary = new HashMap<>(said);
    summary.put("subject", table.subject().name());
    return summary;
  }

  private Refused unknown() {
    return new Refused("configuration.unknown", table.subject().name());
  }

  private void requireFree(String name, long except) {
    Condition taken =
        DSL.and(here(), table.archivedAt().isNull(), isCalled(name), table.id().ne(except));
    if (tx.sql().fetchExists(table.rows(), taken)) {
      throw new Refused("name.taken", name);
    }
  }

  private List<R> list(Condition which) {
    return tx.sql()
        .selectFrom(table.rows())
        .where(here(), which)
        .orderBy(DSL.lower(table.name()), table.id())
        .limit(MOST)
        .fetch();
  }

  private Condition isCalled(String name) {
    return DSL.lower(table.name()).eq(DSL.lower(name.strip()));
  }

  private Condition here() {
    return table.bookId().eq(tx.bookId());
  }
}
