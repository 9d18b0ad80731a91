package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.ChatsWorld;
import florin.bot.platform.discord.FakeChannel;
import florin.bot.platform.discord.FakeDiscord;
import florin.bot.platform.discord.FakeMessage;
import florin.bot.platform.discord.FakePerson;
import florin.bot.platform.telegram.FakeTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The whole program, its own PostgreSQL, a Discord-like server and the real client library. */
abstract class DiscordEndToEndWorld {
  private static Path folder;
  static FakeDiscord discord;
  static FakeTelegram telegram;
  static RunningFlorin florin;
  static FakeChannel office;

  @BeforeAll
  static void start() throws IOException {
    folder =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "discord-end-to-end");
    discord = new FakeDiscord();
    office = discord.channel("office");
    telegram = new FakeTelegram();
    Map<String, String> settings = discord.settings();
    settings.put("FLORIN_TELEGRAM_TOKEN", telegram.token());
    settings.put("FLORIN_TELEGRAM_API_URL", telegram.url().toString());
    florin = new RunningFlorin(folder, settings);
    ChatsWorld.await("the commands are there", () -> discord.offers("chart"));
  }

  @AfterAll
  static void stop() throws IOException {
    florin.close();
    telegram.close();
    discord.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @AfterEach
  void nothingWasAgainstTheRules() {
    assertThat(discord.troubles()).isEmpty();
  }

  static FakePerson registered(String name) {
    FakePerson person = discord.person(name, "en-US").in(office);
    assertThat(person.slash("start").messageSaying("Welcome").isEphemeral()).isTrue();
    return person;
  }

  static Optional<FakeMessage> offered(FakePerson person) {
    return person.shown().stream().filter(one -> one.buttons().contains("Amounts…")).findFirst();
  }

  static String code(FakeMessage message) {
    var code = Pattern.compile("/start (\\S+)").matcher(message.text());
    assertThat(code.find()).as(message.text()).isTrue();
    return code.group(1);
  }

  /** How many entries of a person's own book stand. */
  static String count(String name) throws Exception {
    return florin.ask(
        "select count(*) from entry e join person p on p.id = e.author_id where e.voided_at is null"
            + " and p.name = '"
            + name
            + "'");
  }
}
