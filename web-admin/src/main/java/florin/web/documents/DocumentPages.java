package florin.web.documents;

import florin.documents.Document;
import florin.web.page.Download;
import florin.web.page.SecurityHeaders;
import florin.web.page.Visit;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends the original files on to who may see them: whoever sees all of the book, and who sent one.
 * No transaction is held while the line is slow: each chunk is read by itself.
 */
public final class DocumentPages {
  private static final int NOT_SATISFIABLE = 416;
  private static final int PARTIAL = 206;

  private record Found(Document document, DocumentKind kind) {}

  public void serve(Visit visit) throws IOException {
    long id = number(visit);
    Found found =
        visit.read(books ->
            books
                .documents()
                .find(id)
                .map(document ->
                    new Found(
                        document,
                        DocumentKind.of(
                            books.documents().beginning(document.sha256(), DocumentKind.ENOUGH))))
                .orElseThrow(NotFoundResponse::new));
    send(visit, found, "1".equals(visit.ctx().queryParam("save")));
  }

  private static void send(Visit visit, Found found, boolean save) throws IOException {
    Context ctx = visit.ctx();
    DocumentKind kind = found.kind();
    long size = found.document().size();
    String how = kind.isShown() && !save ? "inline" : "attachment";
    ctx.header("Content-Disposition", Download.disposition(how, found.document().fileName()));
    ctx.header(
        "Content-Security-Policy",
        kind.isShown()
            ? SecurityHeaders.policyForDocument(kind == DocumentKind.PDF)
            : SecurityHeaders.policyForFiles());
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Accept-Ranges", "bytes");
    String asked = ctx.header("Range");
    ByteRange range = ByteRange.whole(size);
    if (asked != null) {
      var part = ByteRange.read(asked, size);
      if (part.filter(ByteRange::isEmpty).isPresent()) {
        ctx.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
        return;
      }
      if (part.isPresent()) {
        range = part.get();
        ctx.status(PARTIAL).header("Content-Range", "bytes " + range + "/" + size);
      }
    }
    var response = ctx.res();
    response.setContentType(kind.mediaType());
    response.setContentLengthLong(range.length());
    copy(visit, found.document().sha256(), range, response.getOutputStream());
  }

  private static void copy(Visit visit, String sha256, ByteRange range, OutputStream sink)
      throws IOException {
    for (long at = range.first(); at <= range.last(); ) {
      long offset = at;
      byte[] part = visit.read(books -> books.documents().part(sha256, offset));
      int length = (int) Math.min(part.length, range.last() - at + 1);
      sink.write(part, 0, length);
      at += length;
    }
  }

  private static long number(Visit visit) {
    try {
      return Long.parseLong(visit.ctx().pathParam("document"));
    } catch (NumberFormatException none) {
      throw new NotFoundResponse();
    }
  }
}
