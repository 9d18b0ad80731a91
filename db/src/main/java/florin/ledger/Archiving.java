package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.LOCATION;

import florin.Refused;
import florin.Role;
import florin.history.Change;
import florin.history.History;
import florin.history.OpenAction;
import florin.history.Subject;
import florin.sql.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;

/**
 * Takes things a book is set up with out of use: their entries go to a replacement, what pointed to
 * them by default points there too, and all of it is one action that undo takes back.
 */
final class Archiving {
  private final Tx tx;
  private final History history;

  Archiving(Tx tx, History history) {
    this.tx = tx;
    this.history = history;
  }

  /** Only those who see all entries of the book can move them. */
  <R extends Record> void archive(NamedRows<R> rows, long id, Optional<Long> replacementId) {
    tx.actor().require(Role.MANAGER);
    tx.lockBook();
    NamedTable<R> table = rows.table();
    R row = rows.liveRow(id);
    Optional<R> replacement = replacementId.map(rows::liveRow);
    String name = table.nameOf().apply(row);
    replacement.ifPresent(other -> requireLike(table, row, other));
    var rebooking = new Rebooking(tx, table.subject(), id);
    requireDispensable(rows, rebooking, name, replacement.isPresent());

    OpenAction action = history.begin("archive", true, summary(rows, name, replacement));
    replacementId.ifPresent(other -> rebooking.move(action, other));
    new Defaults(tx, history, action).redirect(table.subject(), id, replacementId);
    JSONB before = rows.image(id);
    rows.update(id, Map.of(table.archivedAt(), tx.time()));
    action.add(List.of(new Change(table.subject(), id, before, rows.image(id))));
  }

  private <R extends Record> void requireLike(NamedTable<R> table, R row, R other) {
    if (row.get(table.id()).equals(other.get(table.id()))) {
      throw new Refused("archive.itself");
    }
    if (table.subject() == Subject.CATEGORY
        && !Objects.equals(row.get(CATEGORY.SIGN), other.get(CATEGORY.SIGN))) {
      throw new Refused(
          "archive.sign-differs", table.nameOf().apply(row), table.nameOf().apply(other));
    }
    if (table.subject() == Subject.LOCATION
        && !Objects.equals(row.get(LOCATION.CURRENCY), other.get(LOCATION.CURRENCY))) {
      throw new Refused(
          "archive.currency-differs", table.nameOf().apply(row), table.nameOf().apply(other));
    }
  }

  private void requireDispensable(
      NamedRows<?> rows, Rebooking rebooking, String name, boolean replaced) {
    Subject subject = rows.table().subject();
    boolean last = rows.live().size() == 1;
    if (last && (subject == Subject.LOCATION || subject == Subject.BUCKET)) {
      throw new Refused("archive.last", name);
    }
    if (subject == Subject.CUSTOMER && !replaced) {
      return;
    }
    long entries = rebooking.liveEntries();
    if (entries > 0 && !replaced) {
      throw last ? new Refused("archive.last", name) : new Refused("archive.in-use", name, entries);
    }
    Optional<LocalDate> closed = rebooking.closedThrough();
    if (closed.isPresent() && rebooking.liveEntriesThrough(closed.get()) > 0) {
      throw new Refused("archive.closed", name, closed.get());
    }
  }

  private static <R extends Record> Map<String, String> summary(
      NamedRows<R> rows, String name, Optional<R> replacement) {
    return rows.summary(
        replacement
            .map(other -> Map.of("name", name, "replacement", rows.table().nameOf().apply(other)))
            .orElse(Map.of("name", name)));
  }
}
