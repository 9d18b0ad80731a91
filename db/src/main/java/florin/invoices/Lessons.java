package florin.invoices;

import static florin.sql.generated.Tables.INVOICE_LESSON;

import florin.sql.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What the corrections of a book's members taught about sellers' documents. A later lesson of the
 * same field takes the place of the earlier one.
 */
final class Lessons {
  private static final int MOST = 100;
  private static final int LONGEST = 200;

  private final Tx tx;

  Lessons(Tx tx) {
    this.tx = tx;
  }

  /** Those of a document's seller, of the surest mark first. */
  List<Lesson> of(InvoiceClues clues) {
    List<Lesson> all =
        tx.sql()
            .select(
                INVOICE_LESSON.MARK,
                INVOICE_LESSON.FIELD,
                INVOICE_LESSON.LABEL,
                INVOICE_LESSON.VALUE)
            .from(INVOICE_LESSON)
            .where(INVOICE_LESSON.BOOK_ID.eq(tx.bookId()), INVOICE_LESSON.MARK.in(clues.marks()))
            .orderBy(INVOICE_LESSON.TAUGHT_AT.desc(), INVOICE_LESSON.FIELD)
            .limit(MOST)
            .fetch(row ->
                new Lesson(
                    row.value1(), InvoiceField.valueOf(row.value2()), row.value3(), row.value4()));
    return clues.marks().stream()
        .flatMap(mark -> all.stream().filter(lesson -> lesson.mark().equals(mark)))
        .toList();
  }

  /** Learns from a correction what can be learned from it. */
  void learn(InvoiceClues clues, Correction correction) {
    lesson(clues, correction)
        .filter(lesson -> lesson.mark().length() <= LONGEST && lesson.value().length() <= LONGEST)
        .ifPresent(this::keep);
  }

  private static Optional<Lesson> lesson(InvoiceClues clues, Correction correction) {
    return switch (correction) {
      case Correction.Text(var field, var value) -> Learned.from(clues, field, value);
      case Correction.Day(var field, var value) -> Learned.from(clues, field, value);
      case Correction.Amount(var field, var value) -> Learned.from(clues, field, value);
      case Correction.InCurrency(var currency) ->
          Learned.from(clues, InvoiceField.CURRENCY, currency.getCurrencyCode());
      case Correction.Nothing _ -> Optional.empty();
    };
  }

  private void keep(Lesson lesson) {
    tx.sql()
        .insertInto(INVOICE_LESSON)
        .set(INVOICE_LESSON.BOOK_ID, tx.bookId())
        .set(INVOICE_LESSON.MARK, lesson.mark())
        .set(INVOICE_LESSON.FIELD, lesson.field().name())
        .set(INVOICE_LESSON.LABEL, lesson.label())
        .set(INVOICE_LESSON.VALUE, lesson.value())
        .set(INVOICE_LESSON.TAUGHT_BY, tx.actor().personId())
        .set(INVOICE_LESSON.TAUGHT_AT, tx.time())
        .onConflict(INVOICE_LESSON.BOOK_ID, INVOICE_LESSON.MARK, INVOICE_LESSON.FIELD)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }
}
