package florin.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Catalog;
import florin.bot.chat.Command;
import florin.bot.files.FileLimits;
import florin.bot.files.Files;
import florin.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class CommandsTest {
  private static final Files FILES = new Files(FileLimits.of(20, 256, 15));
  private static final List<Command> ALL = Commands.all(new Commands.Parts(FILES, true));

  @AfterAll
  static void closeFiles() {
    FILES.close();
  }

  @Test
  void everyCommandHasOneLineInEveryLanguageThatFitsAMenu() {
    for (Locale language : Messages.languages()) {
      for (Command command : ALL) {
        String line = Messages.in(language).text("command." + command.name());
        assertThat(line)
            .as(command.name())
            .isNotBlank()
            .doesNotContain("\n")
            .hasSizeLessThanOrEqualTo(100);
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
    assertThat(menus.get(Locale.GERMAN))
        .containsEntry(
            "chart",
            "Ein Bild zeichnen: nach Kategorie, über die Zeit, nach Zahlungsart oder Kunde");
    assertThat(menus.values())
        .allSatisfy(menu ->
            assertThat(menu).containsKeys("start", "add", "help").doesNotContainKey("amend"));
  }
}
