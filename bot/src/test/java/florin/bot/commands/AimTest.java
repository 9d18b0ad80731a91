package florin.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AimTest {
  private static final Set<String> KNOWN = Set.of("Wallet", "hot", "hot drinks");

  @ParameterizedTest(name = "“{0}” is “{2}”, to become “{3}”")
  @CsvSource({
    "Wallet > Purse, false, Wallet, Purse",
    "hot drinks>cold drinks, false, hot drinks, cold drinks",
    "Wallet Purse, false, Wallet, Purse",
    "hot drinks tea, false, hot drinks, tea",
    "hot tea, false, hot, tea",
    "hot drinks, false, hot drinks, ''",
    "Walet Purse, false, Walet Purse, ''",
    "Walet 40, true, Walet, 40",
    "Wallet 40 %, true, Wallet, 40 %",
    "Walet, true, Walet, ''",
    "Wallet >, false, Wallet, ''",
    "'', true, '', ''"
  })
  void aLineIsANameAndWhatItIsToBecome(String text, boolean takesValue, String name, String value) {
    assertThat(Aim.of(text, takesValue, KNOWN::contains)).isEqualTo(new Aim(name, value));
  }
}
