package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.books.DatabaseSettings;
import florin.books.EmbeddedPostgres;
import florin.bot.chat.ChatsWorld;
import florin.bot.platform.discord.FakeDiscord;
import florin.bot.platform.discord.FakePerson;
import florin.bot.platform.telegram.FakeTelegram;
import florin.bot.program.ProgramProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process that serves both platforms, as an operator sees it. */
@Timeout(180)
final class BothPlatformsTest {
  private static final String UP = "florin_platform_up{platform=\"%s\"} %d";

  @TempDir Path folder;

  private final FakeDiscord discord = new FakeDiscord();
  private FakeTelegram telegram;
  private ProgramProcess program;

  @BeforeEach
  void start() throws Exception {
    discord.recommends(2);
    telegram = new FakeTelegram();
    Map<String, String> settings = discord.settings();
    settings.put("FLORIN_DISCORD_SHARDS", "0");
    settings.put("FLORIN_TELEGRAM_TOKEN", telegram.token());
    settings.put("FLORIN_TELEGRAM_API_URL", telegram.url().toString());
    program = new ProgramProcess(folder, settings);
    program.awaitReady();
  }

  @AfterEach
  void stop() throws Exception {
    program.close();
    telegram.close();
    discord.close();
  }

  @Test
  void bothAreServedWatchedAndLeftWithinFiveSeconds() throws Exception {
    ChatsWorld.await("all is told to be well", () -> tells("/readyz", "2 of 2 connections open"));
    ChatsWorld.await("the commands are there", () -> discord.offers("chart"));
    ChatsWorld.await("Telegram is up", () -> tells("/metrics", UP.formatted("telegram", 1)));
    assertThat(get("/metrics")).contains(UP.formatted("discord", 1));

    FakePerson anna = discord.person("Anna", "en-US").in(discord.channel("even", 0, 2));
    anna.slash("start").messageSaying("Welcome");
    anna.slash("e", Map.of("text", "lunch 12.50")).messageSaying("Saved · #1");
    anna.in(discord.channel("odd", 1, 2))
        .slash("e", Map.of("text", "coffee 3"))
        .messageSaying("Saved · #2");
    anna.dm().says("tea 2");
    assertThat(anna.dm().hears(1).text()).contains("Saved · #3");
    var boris = telegram.person(77, "en");
    boris.writes("/start");
    ChatsWorld.await("an answer on Telegram", () -> !boris.sees().isEmpty());

    discord.closes(4014, "Disallowed intent(s).");
    ChatsWorld.await("the reason is told", () -> tells("/readyz", "4014"));
    assertThat(program.get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/metrics"))
        .contains(UP.formatted("discord", 0))
        .contains(UP.formatted("telegram", 1));
    boris.writes("12.50 lunch");
    ChatsWorld.await("the other goes on", () -> boris.sees().size() >= 2);

    assertThat(program.stop()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aConversationEndsWithinFiveSecondsToo() throws Exception {
    ChatsWorld.await("the commands are there", () -> discord.offers("chart"));
    FakePerson anna = discord.person("Anna", "en-US").in(discord.channel("even", 0, 2));
    anna.slash("start").messageSaying("Welcome");
    for (int number = 1; number <= 20; number++) {
      anna.slash("e", Map.of("text", "coffee " + number));
    }

    assertThat(program.stop()).isLessThan(Duration.ofSeconds(5));
    program.startAgain();
    program.awaitReady();

    ChatsWorld.await("it is back", () -> tells("/readyz", "2 of 2 connections open"));
    anna.slash("e", Map.of("text", "tea 1")).messageSaying("Saved · #21");
    assertThat(discord.troubles()).isEmpty();
  }

  @Test
  void whatIsWrittenInPrivateIsBookedOnceWheneverTheProgramIsKilled() throws Exception {
    ChatsWorld.await("the commands are there", () -> discord.offers("chart"));
    FakePerson anna = discord.person("Anna", "en-US").dm();
    anna.says("/start");
    anna.hears(1);
    for (int number = 1; number <= 45; number++) {
      anna.says("coffee" + number + " " + number);
      if (number % 15 == 0) {
        program.kill();
        anna.says("away" + number + " " + number);
        program.startAgain();
        program.awaitReady();
      }
    }
    ChatsWorld.await("all are booked", () -> booked().size() == 48);
    ChatsWorld.await(
        "all are answered",
        () -> IntStream.rangeClosed(1, 48).allMatch(number -> isAnswered(anna, number)));
    assertThat(booked()).doesNotHaveDuplicates();
  }

  private static boolean isAnswered(FakePerson person, int number) {
    return person.sees().stream().anyMatch(seen -> seen.text().contains("#" + number + " "));
  }

  /** The descriptions of all entries, read past the program. */
  private List<String> booked() {
    DatabaseSettings database = EmbeddedPostgres.running(program.data()).orElseThrow();
    try (var connection =
            DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select description from entry")) {
      List<String> descriptions = new ArrayList<>();
      while (rows.next()) {
        descriptions.add(rows.getString(1));
      }
      return descriptions;
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private boolean tells(String path, String words) {
    try {
      return get(path).contains(words);
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return program.get(path).body();
  }
}
