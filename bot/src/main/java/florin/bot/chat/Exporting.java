package florin.bot.chat;

import florin.books.Books;
import florin.books.Database;
import florin.export.ExportOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipOutputStream;

/**
 * Writes exports when it is their turn to be delivered: out of the books of one moment, through a
 * temporary file, and no further than the platform takes.
 */
final class Exporting {
  private static final int MEGABYTE = 1 << 20;

  private final Database database;

  Exporting(Database database) {
    this.database = database;
  }

  /** What came of it. */
  sealed interface Result {
    record Written(Outgoing.Attached file) implements Result {}

    /** There is a sentence instead. */
    record Unwritten(String key, List<Object> arguments) implements Result {}
  }

  /** Writes one file. */
  @FunctionalInterface
  private interface Content {
    void write(OutputStream sink) throws IOException;
  }

  Result entries(Part.EntriesFile file, long largestFile) {
    ExportOrder order = file.order();
    return written(
        file.fileName(),
        order.format().mediaType(),
        largestFile,
        sink -> read(file.sight(), books -> books.exports().write(order, sink)));
  }

  Result archive(Part.BooksArchive archive, long largestFile) {
    Locale reader = Locale.forLanguageTag(archive.language());
    return written(
        archive.fileName(),
        "application/zip",
        largestFile,
        sink -> {
          var zip = new ZipOutputStream(sink);
          for (Part.NamedSight book : archive.books()) {
            read(book.sight(), books -> books.exports().archive(zip, book.folder(), reader));
          }
          zip.finish();
        });
  }

  /** What reads the books and may fail where it writes. */
  @FunctionalInterface
  private interface Reading {
    void of(Books books) throws IOException;
  }

  private void read(Part.Sight sight, Reading reading) {
    database.snapshot(
        sight.actor(),
        books -> {
          try {
            reading.of(books);
            return true;
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  private static Result written(String name, String mediaType, long largestFile, Content content) {
    try {
      Path path = Files.createTempFile("florin-export", "");
      try {
        return written(path, content, largestFile)
            ? new Result.Written(
                new Outgoing.Attached(name, mediaType, Files.readAllBytes(path), "", false))
            : new Result.Unwritten("export.too-large", List.of(largestFile / MEGABYTE));
      } finally {
        Files.deleteIfExists(path);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** False where more than the limit would have come; the rest is then not written. */
  private static boolean written(Path path, Content content, long limit) throws IOException {
    try (var sink = new LimitedOutput(Files.newOutputStream(path), limit)) {
      try {
        content.write(sink);
        return true;
      } catch (IOException | UncheckedIOException broken) {
        if (sink.isFull()) {
          return false;
        }
        throw broken;
      }
    }
  }
}
