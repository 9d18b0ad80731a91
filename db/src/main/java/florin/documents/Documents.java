package florin.documents;

import static florin.sql.generated.Tables.DOCUMENT;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.STORED_CHUNK;
import static florin.sql.generated.Tables.STORED_FILE;

import florin.Refused;
import florin.Role;
import florin.sql.Tx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/**
 * The original files of the actor's book. Bytes lie in chunks of 256 KB under their SHA-256, once a
 * book; who sent them, when and under which name is a document. An agent sees the own documents.
 */
public final class Documents {
  private static final int CHUNK = 256 << 10;
  private static final int MOST = 100;

  private final Tx tx;

  public Documents(Tx tx) {
    this.tx = tx;
  }

  /** Keeps what somebody sent. */
  public Document store(Upload upload) {
    StoredFile file = keep(upload);
    long id =
        tx.sql()
            .insertInto(DOCUMENT)
            .set(DOCUMENT.BOOK_ID, tx.bookId())
            .set(DOCUMENT.SHA256, binary(file.sha256()))
            .set(DOCUMENT.FILE_NAME, upload.fileName())
            .set(DOCUMENT.MEDIA_TYPE, upload.mediaType())
            .set(DOCUMENT.AUTHOR_ID, tx.actor().personId())
            .set(DOCUMENT.CREATED_AT, tx.time())
            .returningResult(DOCUMENT.ID)
            .fetchSingle()
            .value1();
    return find(id).orElseThrow();
  }

  /** Keeps bytes nobody sent, such as a list made for somebody to download. */
  public StoredFile keep(Upload upload) {
    tx.actor().require(Role.AGENT);
    byte[] sha256 = binary(upload.sha256());
    int added =
        tx.sql()
            .insertInto(STORED_FILE)
            .set(STORED_FILE.BOOK_ID, tx.bookId())
            .set(STORED_FILE.SHA256, sha256)
            .set(STORED_FILE.SIZE, (long) upload.bytes().length)
            .set(STORED_FILE.CREATED_AT, tx.time())
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      insertChunks(sha256, upload.bytes());
    }
    return new StoredFile(upload.sha256(), upload.bytes().length);
  }

  private void insertChunks(byte[] sha256, byte[] bytes) {
    for (int position = 0; position * (long) CHUNK < bytes.length; position++) {
      int from = position * CHUNK;
      tx.sql()
          .insertInto(STORED_CHUNK)
          .set(STORED_CHUNK.BOOK_ID, tx.bookId())
          .set(STORED_CHUNK.SHA256, sha256)
          .set(STORED_CHUNK.POSITION, position)
          .set(
              STORED_CHUNK.BYTES,
              Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)))
          .execute();
    }
  }

  public Optional<Document> find(long id) {
    return documents(DOCUMENT.ID.eq(id)).fetchOptional(Documents::document);
  }

  /** What is kept with an entry, as far as the actor sees it; at most a hundred. */
  public List<Document> of(long entryId) {
    return documents(DOCUMENT.ENTRY_ID.eq(entryId))
        .orderBy(DOCUMENT.ID)
        .limit(MOST)
        .fetch(Documents::document);
  }

  /** When these bytes were sent to the book before, as far as the actor sees; newest first. */
  public List<Document> sent(String sha256) {
    return documents(DOCUMENT.SHA256.eq(binary(sha256)))
        .orderBy(DOCUMENT.ID.desc())
        .limit(MOST)
        .fetch(Documents::document);
  }

  /**
   * Writes the bytes to a sink, a chunk at a time.
   *
   * @throws Refused {@code document.unknown} where the book holds no such bytes
   */
  public void copy(String sha256, OutputStream sink) throws IOException {
    StoredFile file = file(sha256).orElseThrow(() -> new Refused("document.unknown"));
    for (int position = 0; position * (long) CHUNK < file.size(); position++) {
      sink.write(chunk(sha256, position));
    }
  }

  /**
   * The bytes from a place to the end of the chunk they lie in, for who sends a file on without
   * holding a transaction meanwhile.
   *
   * @param offset below the size of the file
   */
  public byte[] part(String sha256, long offset) {
    byte[] chunk = chunk(sha256, (int) (offset / CHUNK));
    return Arrays.copyOfRange(chunk, (int) (offset % CHUNK), chunk.length);
  }

  private byte[] chunk(String sha256, int position) {
    return tx.sql()
        .select(STORED_CHUNK.BYTES)
        .from(STORED_CHUNK)
        .where(
            STORED_CHUNK.BOOK_ID.eq(tx.bookId()),
            STORED_CHUNK.SHA256.eq(binary(sha256)),
            STORED_CHUNK.POSITION.eq(position))
        .fetchSingle()
        .value1();
  }

  /** The first bytes, by which the kind of a file is known. */
  public byte[] beginning(String sha256, int most) {
    return tx.sql()
        .select(
            DSL.field("substring({0} for {1})", byte[].class, STORED_CHUNK.BYTES, DSL.val(most)))
        .from(STORED_CHUNK)
        .where(
            STORED_CHUNK.BOOK_ID.eq(tx.bookId()),
            STORED_CHUNK.SHA256.eq(binary(sha256)),
            STORED_CHUNK.POSITION.eq(0))
        .fetchOptional(row -> row.value1())
        .orElse(new byte[0]);
  }

  /**
   * All the bytes at once.
   *
   * @throws Refused {@code document.unknown} where the book holds no such bytes
   */
  public byte[] bytes(String sha256) {
    var all = new ByteArrayOutputStream();
    try {
      copy(sha256, all);
    } catch (IOException memory) {
      throw new UncheckedIOException(memory);
    }
    return all.toByteArray();
  }

  public Optional<StoredFile> file(String sha256) {
    return tx.sql()
        .select(STORED_FILE.SIZE)
        .from(STORED_FILE)
        .where(STORED_FILE.BOOK_ID.eq(tx.bookId()), STORED_FILE.SHA256.eq(binary(sha256)))
        .fetchOptional(row -> new StoredFile(sha256, row.value1()));
  }

  private SelectConditionStep<? extends Record> documents(Condition which) {
    return tx.sql()
        .select(
            DOCUMENT.ID,
            DOCUMENT.FILE_NAME,
            DOCUMENT.MEDIA_TYPE,
            DOCUMENT.SHA256,
            STORED_FILE.SIZE,
            PERSON.NAME,
            DOCUMENT.CREATED_AT)
        .from(DOCUMENT)
        .join(STORED_FILE)
        .on(STORED_FILE.BOOK_ID.eq(DOCUMENT.BOOK_ID), STORED_FILE.SHA256.eq(DOCUMENT.SHA256))
        .join(PERSON)
        .on(PERSON.ID.eq(DOCUMENT.AUTHOR_ID))
        .where(DOCUMENT.BOOK_ID.eq(tx.bookId()), which);
  }

  private static Document document(Record row) {
    return new Document(
        row.get(DOCUMENT.ID),
        row.get(DOCUMENT.FILE_NAME),
        row.get(DOCUMENT.MEDIA_TYPE),
        HexFormat.of().formatHex(row.get(DOCUMENT.SHA256)),
        row.get(STORED_FILE.SIZE),
        row.get(PERSON.NAME),
        row.get(DOCUMENT.CREATED_AT).toInstant());
  }

  private static byte[] binary(String sha256) {
    return HexFormat.of().parseHex(sha256);
  }
}
