package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Command;
import florin.bot.chat.Command.Menu;
import florin.bot.chat.Reply;
import florin.bot.platform.FakeAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MenuOfferTest {
  private static final Map<Locale, Map<String, String>> LINES =
      Map.of(
          Locale.ENGLISH, Map.of("help", "What you can do", "add", "Record", "doctor", "Check"),
          Locale.GERMAN, Map.of("help", "Was du tun kannst", "add", "Eintragen"));

  private Fixture it;

  @BeforeEach
  void open() throws IOException {
    it = new Fixture();
  }

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void menusAreSetPerScopeAndLanguage() throws Exception {
    it.platform.offer(commands(), LINES);
    it.fake.await("setmycommands", 9);
    assertThat(menu("", "all_private_chats")).containsExactly("help What you can do", "add Record");
    assertThat(menu("", "all_group_chats")).containsExactly("help What you can do");
    assertThat(menu("", "default")).containsExactly("help What you can do");
    assertThat(menu("en", "default")).containsExactly("help What you can do");
    assertThat(menu("de", "all_private_chats"))
        .containsExactly("help Was du tun kannst", "add Eintragen");
    it.fake.await("setmydescription", 3);
    it.fake.await("setmyshortdescription", 3);
  }

  @Test
  void theSameMenuIsSetOnceAndAChangedOneAgain() throws Exception {
    it.platform.offer(commands(), LINES);
    it.platform.offer(commands(), LINES);
    it.fake.await("setmyshortdescription", 3);
    Thread.sleep(100);
    assertThat(it.fake.requests("setmycommands")).hasSize(9);
    it.platform.offer(commands().subList(0, 1), LINES);
    it.fake.await("setmycommands", 18);
  }

  @Test
  void anOutageIsWaitedForAndARefusalStopsOnlyThatMenu() throws Exception {
    it.fake.answer(
        "setmycommands",
        FakeAnswer.of(502, "<html>"),
        Refusals.tooMany(0),
        Refusals.error(400, "Bad Request: no"));
    it.platform.offer(commands(), LINES);
    it.fake.await("setmycommands", 11);
    it.fake.await("setmyshortdescription", 3);
  }

  private List<String> menu(String language, String scope) {
    var request =
        it.fake.requests("setmycommands").stream()
            .filter(r ->
                r.text("language_code").equals(language)
                    && r.params().path("scope").path("type").asText().equals(scope))
            .findFirst()
            .orElseThrow();
    var lines = new ArrayList<String>();
    request
        .params()
        .path("commands")
        .forEach(c -> lines.add(c.path("command").asText() + " " + c.path("description").asText()));
    return lines;
  }

  private static List<Command> commands() {
    return List.of(
        Command.named("help").menu(Menu.EVERYWHERE).handledBy((call, books) -> Reply.nothing()),
        Command.named("add").menu(Menu.PRIVATE).handledBy((call, books) -> Reply.nothing()),
        Command.named("doctor").menu(Menu.HIDDEN).handledBy((call, books) -> Reply.nothing()));
  }
}
