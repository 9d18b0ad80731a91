package florin.bot.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * The typefaces a picture is lettered with, read from the class path so that a server without fonts
 * draws the same picture. What Inter does not have (Hebrew, Arabic, signs, emoji) comes from the
 * others; what none has, such as Chinese, is drawn as an empty box.
 *
 * @param regular Inter Regular
 * @param semiBold Inter SemiBold
 * @param others asked in order for a character that Inter lacks
 */
record Fonts(Font regular, Font semiBold, List<Font> others) {
  private static final String FOLDER = "/florin/font/";

  Fonts {
    others = List.copyOf(others);
  }

  /**
   * Reads the typefaces; takes about a tenth of a second, so once at start.
   *
   * @throws IllegalStateException if one is missing from the program or cannot be read
   */
  static Fonts load() {
    return new Fonts(
        read("Inter-Regular.ttf"),
        read("Inter-SemiBold.ttf"),
        List.of(read("DejaVuSans.ttf"), read("NotoEmoji-Regular.ttf")));
  }

  /**
   * Letters a word and looks whether ink reached the picture: a machine without its font libraries
   * fails here, at start, and not in front of a person.
   *
   * @throws IllegalStateException if the picture stayed blank
   */
  Fonts check() {
    BufferedImage picture = new BufferedImage(200, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setFont(regular.deriveFont(20f));
    graphics.drawString("Łódź €", 5, 30);
    graphics.dispose();
    int[] pixels = picture.getRGB(0, 0, 200, 40, null, 0, 200);
    if (Arrays.stream(pixels).noneMatch(pixel -> (pixel & 0xFF) > 0x80)) {
      throw new IllegalStateException(
          "Charts would have no text: the Java fonts library draws none");
    }
    return this;
  }

  Font font(boolean bold, float size) {
    return (bold ? semiBold : regular).deriveFont(size);
  }

  private static Font read(String name) {
    try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("Font " + name + " is not in the program");
      }
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException broken) {
      throw new IllegalStateException("Font " + name + " cannot be read", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
