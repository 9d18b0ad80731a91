package florin.bot.render;

import florin.Theme;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of a picture. Every series colour stands out from the ground by 3:1 at least and text
 * by 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3); neighbours differ for readers who are colour-blind.
 *
 * @param ground behind everything
 * @param ink headings and values
 * @param muted secondary text
 * @param grid lines behind the data
 * @param axis the line of zero
 * @param series colours of the data, in order
 * @param other the rest put together
 */
record Palette(
    Color ground, Color ink, Color muted, Color grid, Color axis, List<Color> series, Color other) {

  static Palette of(Theme theme) {
    return switch (theme) {
      case LIGHT ->
          new Palette(
              new Color(0xFFFFFF),
              new Color(0x1F2933),
              new Color(0x5B6774),
              new Color(0xE4E7EB),
              new Color(0xA8B2BD),
              colors(
                  0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x7A4FB3, 0xB8860B, 0x9F2F50, 0x4A6B1F),
              new Color(0x7B8794));
      case DARK ->
          new Palette(
              new Color(0x17212B),
              new Color(0xE6EAEE),
              new Color(0x9FB0BF),
              new Color(0x2B3844),
              new Color(0x566675),
              colors(
                  0x56B4E9, 0xE69F00, 0x2FBF93, 0xCC79A7, 0xF0E442, 0xB39DDB, 0xF28B6C, 0xA3D977),
              new Color(0x8593A0));
    };
  }

  /** Relative luminance as WCAG 2.2 defines it, 0 for black and 1 for white. */
  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static List<Color> colors(int... values) {
    return Arrays.stream(values).mapToObj(Color::new).toList();
  }
}
