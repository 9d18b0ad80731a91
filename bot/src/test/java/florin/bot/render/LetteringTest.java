package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LetteringTest {
  private static final Fonts FONTS = Fonts.load();
  private static final Lettering.Style STYLE = new Lettering.Style(14, false, Color.BLACK);

  private final Lettering lettering = new Lettering(FONTS);

  @Test
  void theFontsDrawText() {
    assertThat(FONTS.check()).isSameAs(FONTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łódź žluťoučký Größe",
        "Ελλάδα",
        "Кофе",
        "€ £ ¥ ₹ ₽ ₺ ₴ ₿ zł",
        "שלום",
        "شراء",
        "✓ → ½",
        "🍕🚗💸🏠🎁"
      })
  void noBoxStandsForACharacterThatPeopleUse(String text) {
    Stream<Font> all = Stream.concat(Stream.of(FONTS.regular()), FONTS.others().stream());
    var fonts = all.toList();

    assertThat(text.codePoints().boxed())
        .allMatch(character -> fonts.stream().anyMatch(font -> font.canDisplay(character)));
  }

  @Test
  void aLongTextEndsInAnEllipsisWithinTheWidth() {
    String shortened = lettering.shortened("Insurance of the household", STYLE, 100);

    assertThat(shortened).startsWith("Insurance").endsWith("…");
    assertThat(lettering.width(shortened, STYLE)).isLessThanOrEqualTo(100);
    assertThat(lettering.shortened("Rent", STYLE, 100)).isEqualTo("Rent");
    assertThat(lettering.shortened("Rent", STYLE, 1)).isEqualTo("…");
  }

  @Test
  void anEmojiIsNeverCutInHalf() {
    String shortened = lettering.shortened("🍕".repeat(50), STYLE, 60);

    assertThat(shortened.codePoints().filter(c -> c != 0x1F355)).containsExactly((int) '…');
  }

  @Test
  void textWithoutInkTakesNoRoom() {
    assertThat(lettering.width("", STYLE)).isZero();
    assertThat(lettering.width(" \n", STYLE)).isZero();
  }
}
