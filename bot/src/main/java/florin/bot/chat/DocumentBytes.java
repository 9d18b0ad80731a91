package florin.bot.chat;

import florin.books.Database;

/** The bytes of documents, out of the book they lie in. */
final class DocumentBytes implements PartRenderer.Originals {
  private final Database database;

  DocumentBytes(Database database) {
    this.database = database;
  }

  @Override
  public byte[] bytes(Part.StoredFile file) {
    throw new IllegalStateException("documents come with the imports " + database);
  }
}
