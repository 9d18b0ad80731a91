package florin.bot.files.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF in the making: texts at places measured in points from the top left of an A4 page. */
public final class Drawing implements AutoCloseable {
  private static final String SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream content;

  private Drawing(boolean japanese) throws IOException {
    if (japanese) {
      document.getDocument().setVersion(1.7f);
      font = new PDType0Font(japanese());
    } else {
      try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(SANS))) {
        font = PDType0Font.load(document, in);
      }
    }
    content = page();
  }

  public static Drawing start(boolean japanese) {
    try {
      return new Drawing(japanese);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font that is named and not embedded, in which texts are UTF-16. */
  private static COSDictionary japanese() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Japan1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(6));
    COSDictionary glyphs = new COSDictionary();
    glyphs.setItem(COSName.TYPE, COSName.FONT);
    glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    glyphs.setName(COSName.BASE_FONT, "KozMinPr6N-Regular");
    glyphs.setItem(COSName.CIDSYSTEMINFO, system);
    glyphs.setInt(COSName.DW, 1000);
    COSArray descendants = new COSArray();
    descendants.add(glyphs);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "KozMinPr6N-Regular");
    font.setName(COSName.ENCODING, "UniJIS-UTF16-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  Drawing nextPage() {
    try {
      content.close();
      content = page();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Drawing text(float left, float top, String text) {
    return text(left, top, 10, text);
  }

  public Drawing text(float left, float top, float size, String text) {
    try {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
      if (font.isEmbedded()) {
        content.showText(text);
      } else {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        StringBuilder hex = new StringBuilder("<");
        for (byte b : utf16) {
          hex.append(String.format("%02X", b));
        }
        raw(hex + "> Tj\n");
      }
      content.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("deprecation")
  private void raw(String operators) throws IOException {
    content.appendRawCommands(operators);
  }

  /** Text that ends at a place, as figures do. */
  public Drawing right(float right, float top, String text) {
    return text(right - width(text), top, text);
  }

  private float width(String text) {
    try {
      return font.isEmbedded() ? font.getStringWidth(text) / 100 : 10f * text.length();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() {
    return document;
  }

  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.close();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
