package florin.web.documents;

import florin.books.Books;
import florin.documents.Document;
import java.nio.charset.StandardCharsets;

/**
 * A document as a page shows it.
 *
 * @param text what is in an XML document; empty for all others
 */
public record Shown(Document document, DocumentKind kind, String text) {
  private static final int MOST_TEXT = 256 << 10;

  public static Shown of(Books books, Document document) {
    var kind = DocumentKind.of(books.documents().beginning(document.sha256(), DocumentKind.ENOUGH));
    String text =
        kind == DocumentKind.XML
            ? new String(
                books.documents().beginning(document.sha256(), MOST_TEXT), StandardCharsets.UTF_8)
            : "";
    return new Shown(document, kind, text);
  }

  public String address() {
    return "/documents/" + document.id();
  }

  public String downloadAddress() {
    return address() + "?save=1";
  }

  public boolean isPdf() {
    return kind == DocumentKind.PDF;
  }

  public boolean isXml() {
    return kind == DocumentKind.XML;
  }

  /** Whether the text goes on in the file. */
  public boolean isCut() {
    return isXml() && document.size() > MOST_TEXT;
  }
}
