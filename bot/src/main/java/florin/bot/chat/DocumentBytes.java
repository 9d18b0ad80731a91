package florin.bot.chat;

import florin.Actor;
import florin.Cause;
import florin.Role;
import florin.books.Database;

/** The bytes of documents, out of the book they lie in. */
final class DocumentBytes implements PartRenderer.Originals {
  private final Database database;

  DocumentBytes(Database database) {
    this.database = database;
  }

  /** Whoever wrote the reply was allowed to show the file; delivering it is nobody's act. */
  @Override
  public byte[] bytes(Part.StoredFile file) {
    var delivery = new Actor(0, file.bookId(), Role.VIEWER, true, Cause.of(Cause.Source.SCHEDULE));
    return database.read(delivery, books -> books.documents().bytes(file.sha256()));
  }
}
