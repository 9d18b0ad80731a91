package florin.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Catalog;
import florin.bot.chat.Command;
import florin.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CommandsTest {
  private static final List<Command> ALL = Commands.all(new CommandSettings(true, "1.0"));

  @Test
  void everyCommandHasOneLineInEveryLanguageThatFitsAMenu() {
    for (Locale language : Messages.languages()) {
      for (Command command : ALL) {
        String line = Messages.in(language).text("command." + command.name());
        assertThat(line).as(command.name()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void namesAreWhatPlatformsAccept() {
    assertThat(ALL).allSatisfy(command -> assertThat(command.name()).matches("[a-z]{1,32}"));
  }

  @Test
  void theCommandsTheDispatcherSpeaksOfExist() {
    var catalog = new Catalog(ALL);
    assertThat(List.of(Catalog.FREE_TEXT, Catalog.CORRECTION, Catalog.AMENDMENT))
        .allSatisfy(name -> assertThat(catalog.find(name)).isPresent());
  }

  @Test
  void menusShowInEveryLanguageWhatIsNotHidden() {
    Map<Locale, Map<String, String>> menus = Menus.descriptions(ALL);
    assertThat(menus.keySet()).containsExactlyElementsOf(Messages.languages());
    assertThat(menus.get(Locale.GERMAN)).containsEntry("chart", "Ein Bild zeichnen: Balken, Linie, Ring oder Verlauf");
    assertThat(menus.values())
        .allSatisfy(menu -> assertThat(menu).containsKeys("start", "add", "help").doesNotContainKey("amend"));
  }
}
