package florin.ledger;

import static florin.sql.generated.Tables.DOCUMENT;

import florin.Refused;
import florin.documents.Document;
import florin.documents.Documents;
import florin.sql.Tx;
import java.util.List;

/** The photos and files kept with entries. Whoever may change an entry may add to it. */
public final class Attachments {
  private final Tx tx;

  public Attachments(Tx tx) {
    this.tx = tx;
  }

  /**
   * Keeps a document with an entry, and with no other.
   *
   * @throws Refused {@code document.unknown} for a document the actor does not see
   */
  public Entry attach(int number, long documentId) {
    var access = new Access(tx);
    access.begin();
    Entry entry = access.writable(number);
    int attached =
        tx.sql()
            .update(DOCUMENT)
            .set(DOCUMENT.ENTRY_ID, entry.id())
            .where(DOCUMENT.BOOK_ID.eq(tx.bookId()), DOCUMENT.ID.eq(documentId))
            .execute();
    if (attached == 0) {
      throw new Refused("document.unknown");
    }
    return entry;
  }

  /** What is kept with an entry, as far as the actor sees it, in the order it was sent. */
  public List<Document> of(Entry entry) {
    return new Documents(tx).of(entry.id());
  }
}
