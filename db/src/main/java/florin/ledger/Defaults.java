package florin.ledger;

import static florin.sql.generated.Tables.CATEGORY;
import static florin.sql.generated.Tables.MEMBER;

import florin.history.Change;
import florin.history.History;
import florin.history.OpenAction;
import florin.history.Subject;
import florin.sql.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * What points to a bucket or a location by default points to its replacement, or nowhere, once that
 * is archived.
 */
final class Defaults {
  private final Tx tx;
  private final History history;
  private final OpenAction action;

  Defaults(Tx tx, History history, OpenAction action) {
    this.tx = tx;
    this.history = history;
    this.action = action;
  }

  void redirect(Subject archived, long from, Optional<Long> to) {
    switch (archived) {
      case BUCKET ->
          redirect(
              Subject.CATEGORY,
              CATEGORY.BOOK_ID,
              CATEGORY.ID,
              CATEGORY.DEFAULT_BUCKET_ID,
              from,
              to);
      case LOCATION ->
          redirect(
              Subject.MEMBER,
              MEMBER.BOOK_ID,
              MEMBER.PERSON_ID,
              MEMBER.DEFAULT_LOCATION_ID,
              from,
              to);
      case CATEGORY, PAYMENT_METHOD, CUSTOMER, ENTRY, IMPORT, BOOK, MEMBER, INVOICE -> {}
    }
  }

  private <R extends Record> void redirect(
      Subject subject,
      TableField<R, Long> bookId,
      TableField<R, Long> id,
      TableField<R, Long> pointer,
      long from,
      Optional<Long> to) {
    var table = pointer.getTable();
    List<Long> pointing =
        tx.sql()
            .select(id)
            .from(table)
            .where(bookId.eq(tx.bookId()), pointer.eq(from))
            .orderBy(id)
            .fetch(id);
    if (pointing.isEmpty()) {
      return;
    }
    Map<Long, JSONB> before = history.images(subject, pointing);
    tx.sql()
        .update(table)
        .set(pointer, DSL.val(to.orElse(null), pointer))
        .where(bookId.eq(tx.bookId()), id.in(pointing))
        .execute();
    Map<Long, JSONB> after = history.images(subject, pointing);
    action.add(
        pointing.stream()
            .map(row -> new Change(subject, row, before.get(row), after.get(row)))
            .toList());
  }
}
