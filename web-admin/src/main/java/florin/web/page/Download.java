package florin.web.page;

import florin.books.Books;
import florin.export.ExportFormat;
import florin.export.FileNames;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files a page makes for somebody to save. */
public final class Download {
  private Download() {}

  /**
   * Makes the file as of one moment and then sends it, so that no transaction waits for a slow
   * line.
   */
  public static void send(Visit visit, String fileName, String mediaType, Making making)
      throws IOException {
    Path file = Files.createTempFile("florin", ".download");
    try {
      visit.snapshot(books -> {
        try (OutputStream sink = Files.newOutputStream(file)) {
          making.write(books, sink);
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
        return true;
      });
      Context ctx = visit.ctx();
      ctx.header("Content-Disposition", disposition("attachment", fileName));
      ctx.header("Content-Security-Policy", SecurityHeaders.policyForFiles());
      var response = ctx.res();
      response.setContentType(mediaType);
      response.setContentLengthLong(Files.size(file));
      try (InputStream content = Files.newInputStream(file)) {
        content.transferTo(response.getOutputStream());
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** {@code Home-Invoices-2026-03-05.csv}. */
  public static String name(Visit visit, String key, ExportFormat format) {
    return FileNames.plain(visit.book().name() + "-" + visit.say(key) + "-" + visit.today())
        + "."
        + format.extension();
  }

  /** Writes a file out of the books. */
  @FunctionalInterface
  public interface Making {
    void write(Books books, OutputStream sink) throws IOException;
  }

  /**
   * How a browser names the file, by RFC 6266: a plain name for old ones, the whole name for all
   * others (RFC 8187).
   *
   * @param how {@code inline} or {@code attachment}
   */
  public static String disposition(String how, String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
    String whole = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
  }
}
