package florin.people;

import static florin.sql.generated.Tables.BOOK;
import static florin.sql.generated.Tables.PERSON;

import florin.sql.Tx;
import java.util.List;

/** Deletes the book at work with every row in it, and what was still to be sent about it. */
final class BookRemoval {
  /** What a book holds, in an order in which it can be deleted; the rest goes with the book. */
  private static final List<String> CONTENTS =
      List.of(
          "delete from invoice where book_id = ?",
          "update document set entry_id = null where book_id = ?",
          "delete from entry where book_id = ?",
          "delete from import where book_id = ?",
          "delete from document where book_id = ?",
          "delete from stored_file where book_id = ?");

  private final Tx tx;

  BookRemoval(Tx tx) {
    this.tx = tx;
  }

  void run() {
    tx.lockBook();
    tx.sql()
        .update(PERSON)
        .setNull(PERSON.CURRENT_BOOK_ID)
        .where(PERSON.CURRENT_BOOK_ID.eq(tx.bookId()))
        .execute();
    // A card still to be sent would be tied to entries that are gone.
    tx.sql()
        .execute(
            "delete from outbox where state = 'WAITING' and payload ->> 'bookId' = ?",
            Long.toString(tx.bookId()));
    CONTENTS.forEach(statement -> tx.sql().execute(statement, tx.bookId()));
    tx.sql().deleteFrom(BOOK).where(BOOK.ID.eq(tx.bookId())).execute();
  }
}
