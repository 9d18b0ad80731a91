package florin.web.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a stored file is by its own first bytes; what its sender called it is never trusted. */
public enum DocumentKind {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  WEBP("image/webp"),
  XML("application/xml"),
  OTHER("application/octet-stream");

  /** How many bytes tell. */
  public static final int ENOUGH = 64;

  private final String mediaType;

  DocumentKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a browser may show it; anything else is only saved. */
  public boolean isShown() {
    return this == PDF || isPicture();
  }

  public boolean isPicture() {
    return this == PNG || this == JPEG || this == WEBP;
  }

  /**
   * @param beginning the first bytes of the file
   */
  public static DocumentKind of(byte[] beginning) {
    String begun = new String(beginning, StandardCharsets.ISO_8859_1);
    if (begun.startsWith("%PDF-")) {
      return PDF;
    }
    if (begun.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (begun.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (begun.startsWith("RIFF") && begun.startsWith("WEBP", 8)) {
      return WEBP;
    }
    String text = begun.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    return text.toLowerCase(Locale.ROOT).startsWith("<?xml") ? XML : OTHER;
  }
}
