package florin.bot.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;

/** Sets text in a picture: falls back from font to font, mirrors Hebrew and Arabic, shortens. */
final class Lettering {
  private static final String ELLIPSIS = "…";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Fonts fonts;

  Lettering(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Where the given x stands in the text. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * @param size height of the font in units of the picture
   */
  record Style(float size, boolean bold, Color color) {}

  void draw(Graphics2D graphics, String text, Style style, double x, double baseline, Align align) {
    if (text.isBlank()) {
      return;
    }
    TextLayout layout = layout(text, style);
    double left =
        switch (align) {
          case LEFT -> x;
          case CENTER -> x - layout.getAdvance() / 2;
          case RIGHT -> x - layout.getAdvance();
        };
    graphics.setColor(style.color());
    layout.draw(graphics, (float) left, (float) baseline);
  }

  double width(String text, Style style) {
    return text.isBlank() ? 0 : layout(text, style).getAdvance();
  }

  /** The text, or as much of it as fits before an ellipsis. */
  String shortened(String text, Style style, double width) {
    if (width(text, style) <= width) {
      return text;
    }
    int fits = 0;
    int tooLong = text.codePointCount(0, text.length());
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (width(begun(text, middle), style) <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return begun(text, fits);
  }

  private static String begun(String text, int characters) {
    return text.substring(0, text.offsetByCodePoints(0, characters)).strip() + ELLIPSIS;
  }

  private TextLayout layout(String text, Style style) {
    String plain = onOneLine(text);
    Font own = fonts.font(style.bold(), style.size());
    if (own.canDisplayUpTo(plain) < 0) {
      return new TextLayout(plain, own, EXACT);
    }
    AttributedString runs = new AttributedString(plain);
    int index = 0;
    while (index < plain.length()) {
      int character = plain.codePointAt(index);
      int end = index + Character.charCount(character);
      runs.addAttribute(TextAttribute.FONT, fontFor(character, own), index, end);
      index = end;
    }
    return new TextLayout(runs.getIterator(), EXACT);
  }

  private Font fontFor(int character, Font own) {
    if (own.canDisplay(character)) {
      return own;
    }
    return fonts.others().stream()
        .filter(font -> font.canDisplay(character))
        .findFirst()
        .map(font -> font.deriveFont(own.getSize2D()))
        .orElse(own);
  }

  /** Line breaks become spaces; marks that only choose an emoji's look are left out. */
  private static String onOneLine(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0xFE0F && c != 0x200D && (c < 0x1F3FB || c > 0x1F3FF))
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().isBlank() ? ELLIPSIS : plain.toString();
  }
}
