package florin.bot.render;

import florin.reports.ReportWords;
import java.awt.Color;
import java.awt.Graphics2D;

/**
 * What a chart draws on. Units are those of a picture 800 wide and 500 high, which is enlarged by
 * 1.6 on its way to the pixels.
 *
 * @param graphics scaled and smoothed
 * @param place where the chart goes, below the titles
 */
record Canvas(
    Graphics2D graphics,
    Lettering lettering,
    Fonts fonts,
    Palette palette,
    ReportWords words,
    Place place) {

  record Place(int left, int top, int width, int height) {
    int right() {
      return left + width;
    }

    int bottom() {
      return top + height;
    }

    Place from(int newTop) {
      return new Place(left, newTop, width, bottom() - newTop);
    }
  }

  Lettering.Style style(double size, boolean bold, Color color) {
    return new Lettering.Style((float) size, bold, color);
  }

  void text(String text, Lettering.Style style, double x, double baseline, Lettering.Align align) {
    lettering.draw(graphics, text, style, x, baseline, align);
  }
}
