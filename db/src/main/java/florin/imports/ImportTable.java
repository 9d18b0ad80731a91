package florin.imports;

import static florin.sql.generated.Tables.DOCUMENT;
import static florin.sql.generated.Tables.IMPORT;

import florin.Refused;
import florin.sql.Tx;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The batches themselves: numbered, found, moved from state to state, forgotten. */
final class ImportTable {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final int MOST_EARLIER = 10;

  private final Tx tx;

  ImportTable(Tx tx) {
    this.tx = tx;
  }

  /** Under a number nobody sees: the real one comes with {@link #number}, when all is written. */
  long insert(ImportDraft draft) {
    return tx.sql()
        .insertInto(IMPORT)
        .set(IMPORT.BOOK_ID, tx.bookId())
        .set(IMPORT.NUMBER, -ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE))
        .set(IMPORT.DOCUMENT_ID, draft.documentId())
        .set(IMPORT.AUTHOR_ID, tx.actor().personId())
        .set(IMPORT.STATE, ImportState.STAGED.name())
        .set(IMPORT.READING, ReadingJson.of(draft.reading()))
        .set(IMPORT.CREATED_AT, tx.time())
        .returningResult(IMPORT.ID)
        .fetchSingle()
        .value1();
  }

  /**
   * Gives the import its number, the last thing that is done: the book's row is held from here on.
   */
  int number(long id) {
    int number =
        tx.sql()
            .fetchSingle(
                "update book set next_import = next_import + 1 where id = ? returning next_import -"
                    + " 1",
                tx.bookId())
            .get(0, Integer.class);
    tx.sql()
        .update(IMPORT)
        .set(IMPORT.NUMBER, number)
        .where(IMPORT.BOOK_ID.eq(tx.bookId()), IMPORT.ID.eq(id))
        .execute();
    return number;
  }

  /** Says how the import was read after all, and lets it wait anew. */
  void read(long id, ImportReading reading) {
    tx.sql()
        .update(IMPORT)
        .set(IMPORT.READING, ReadingJson.of(reading))
        .set(IMPORT.CREATED_AT, tx.time())
        .where(IMPORT.BOOK_ID.eq(tx.bookId()), IMPORT.ID.eq(id))
        .execute();
  }

  Optional<Import> find(int number) {
    return where(IMPORT.NUMBER.eq(number)).stream().findFirst();
  }

  /**
   * The import if it waits for the person's word; nobody else changes it until the transaction
   * ends.
   *
   * @throws Refused with what became of it
   */
  Import staged(int number) {
    tx.sql()
        .execute(
            "select from import where book_id = ? and number = ? for no key update",
            tx.bookId(),
            number);
    String shown = Integer.toString(number);
    Import found = find(number).orElseThrow(() -> new Refused("import.unknown", shown));
    switch (found.state()) {
      case BOOKED -> throw new Refused("import.saved-already", shown);
      case UNDONE -> throw new Refused("import.undone-already", shown);
      case CANCELLED -> throw new Refused("import.cancelled-already");
      case STAGED -> {
        if (found.createdAt().isBefore(tx.now().minus(LIFE))) {
          throw new Refused("import.expired");
        }
      }
    }
    return found;
  }

  void booked(long id) {
    tx.sql()
        .update(IMPORT)
        .set(IMPORT.STATE, ImportState.BOOKED.name())
        .set(IMPORT.BOOKED_AT, tx.time())
        .where(IMPORT.BOOK_ID.eq(tx.bookId()), IMPORT.ID.eq(id))
        .execute();
  }

  void cancelled(long id) {
    tx.sql()
        .update(IMPORT)
        .set(IMPORT.STATE, ImportState.CANCELLED.name())
        .where(IMPORT.BOOK_ID.eq(tx.bookId()), IMPORT.ID.eq(id))
        .execute();
  }

  /** Other imports of the same bytes that are booked, oldest first. */
  List<Import> earlier(Import than) {
    return where(
        DOCUMENT.SHA256.eq(HexFormat.of().parseHex(than.sha256())),
        IMPORT.STATE.eq(ImportState.BOOKED.name()),
        IMPORT.ID.ne(than.id()));
  }

  /** Deletes what was never booked and lies here longer than it may, with its files. */
  void forget() {
    OffsetDateTime before = tx.time().minus(LIFE);
    tx.sql()
        .execute(
            "delete from import where book_id = ? and state in ('STAGED', 'CANCELLED') and"
                + " created_at < ?::timestamptz",
            tx.bookId(),
            before);
    tx.sql()
        .execute(
            """
            delete from document d where book_id = ? and entry_id is null and created_at < ?::timestamptz
               and not exists (select from import i where i.book_id = d.book_id and i.document_id = d.id)\
            """,
            tx.bookId(),
            before);
    if (tx.actor().seesAll()) {
      tx.sql()
          .execute(
              """
              delete from stored_file f where book_id = ? and created_at < ?::timestamptz
                 and not exists (select from document d where d.book_id = f.book_id and d.sha256 = f.sha256)\
              """,
              tx.bookId(),
              before);
    }
  }

  private List<Import> where(Condition... which) {
    return tx.sql()
        .select(
            IMPORT.ID,
            IMPORT.NUMBER,
            IMPORT.STATE,
            IMPORT.DOCUMENT_ID,
            DOCUMENT.FILE_NAME,
            DOCUMENT.SHA256,
            IMPORT.READING,
            IMPORT.CREATED_AT,
            IMPORT.BOOKED_AT)
        .from(IMPORT)
        .join(DOCUMENT)
        .on(DOCUMENT.BOOK_ID.eq(IMPORT.BOOK_ID), DOCUMENT.ID.eq(IMPORT.DOCUMENT_ID))
        .where(IMPORT.BOOK_ID.eq(tx.bookId()))
        .and(DSL.and(which))
        .orderBy(IMPORT.NUMBER)
        .limit(MOST_EARLIER)
        .fetch(ImportTable::row);
  }

  private static Import row(Record row) {
    return new Import(
        row.get(IMPORT.ID),
        row.get(IMPORT.NUMBER),
        ImportState.valueOf(row.get(IMPORT.STATE)),
        row.get(IMPORT.DOCUMENT_ID),
        row.get(DOCUMENT.FILE_NAME),
        HexFormat.of().formatHex(row.get(DOCUMENT.SHA256)),
        ReadingJson.read(row.get(IMPORT.READING)),
        row.get(IMPORT.CREATED_AT).toInstant(),
        Optional.ofNullable(row.get(IMPORT.BOOKED_AT)).map(OffsetDateTime::toInstant));
  }
}
