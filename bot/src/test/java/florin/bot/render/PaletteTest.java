package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Theme;
import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 defines it: relative luminances of 0.05 and more apart. */
final class PaletteTest {

  @ParameterizedTest
  @EnumSource
  void dataStandOutFromTheGround(Theme theme) {
    Palette palette = Palette.of(theme);

    assertThat(palette.series())
        .hasSize(DonutChart.MOST_SHARES)
        .doesNotHaveDuplicates()
        .allSatisfy(color -> assertThat(contrast(color, palette.ground())).isGreaterThan(3));
    assertThat(contrast(palette.other(), palette.ground())).isGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeRead(Theme theme) {
    Palette palette = Palette.of(theme);

    assertThat(contrast(palette.ink(), palette.ground())).isGreaterThan(7);
    assertThat(contrast(palette.muted(), palette.ground())).isGreaterThan(4.5);
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
