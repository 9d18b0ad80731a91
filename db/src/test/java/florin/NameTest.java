package florin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTest {
  @Test
  void spacesAreSingleAndNothingTurnsOrHidesText() {
    assertThat(Name.of(" \tJohn\u00a0\u202e  Smith\u0007\n", 20).text()).isEqualTo("John Smith");
  }

  @Test
  void joinedEmojiStayWhole() {
    assertThat(Name.of("👩‍👧 home", 20).text()).isEqualTo("👩‍👧 home");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b", "\u200d\u200c", "\u2028", "\ud800", "\" \"", "“ ”"})
  void nothingVisibleIsNoName(String written) {
    assertThatThrownBy(() -> Name.of(written, 20))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("name.empty"));
    assertThat(Name.cut(written, 20, "Guest").text()).isEqualTo("Guest");
  }

  @Test
  void lengthIsCountedInWholeCharacters() {
    assertThat(Name.of("😀😀😀", 3).text()).isEqualTo("😀😀😀");
    assertThatThrownBy(() -> Name.of("😀😀😀", 2))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("name.too-long"));
    assertThat(Name.cut("😀😀😀", 2, "Guest").text()).isEqualTo("😀😀");
  }

  @Test
  void aGreetingUsesTheFirstWord() {
    assertThat(Name.of("Ana María López", 50).firstWord()).isEqualTo("Ana");
    assertThat(Name.of("Ana", 50).firstWord()).isEqualTo("Ana");
  }
}
