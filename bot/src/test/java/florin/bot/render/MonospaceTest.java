package florin.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MonospaceTest {

  @ParameterizedTest
  @CsvSource({
    "Rent, 4",
    "'', 0",
    "Łódź, 4",
    "日本, 4",
    "ﾊﾝ, 2",
    "Ａ, 2",
    "🍕, 2",
    "👨‍👩‍👧, 2",
    "👍🏽, 2",
    "✈️, 2",
    "🇩🇪, 2",
    "█, 1"
  })
  void charactersTakeTheCellsThatTerminalsGiveThem(String text, int cells) {
    assertThat(Monospace.width(text)).isEqualTo(cells);
  }

  @Test
  void accentsThatStandApartTakeNone() {
    assertThat(Monospace.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void cutsBetweenWholeCharacters() {
    assertThat(Monospace.fit("日本料理", 6, false)).isEqualTo("日本… ");
    assertThat(Monospace.fit("a👨‍👩‍👧b", 3, false)).isEqualTo("a… ");
    assertThat(Monospace.fit("ab", 4, true)).isEqualTo("  ab");
  }
}
