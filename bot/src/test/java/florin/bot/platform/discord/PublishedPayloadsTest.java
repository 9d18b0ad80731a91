package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import florin.bot.chat.ChatPlatform.UnreadableUpdate;
import florin.bot.chat.ChatsWorld;
import florin.bot.chat.Intake;
import florin.bot.platform.telegram.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What others published of Discord, whole and in parts, breaks nothing of ours. */
@Timeout(120)
final class PublishedPayloadsTest {
  private static final List<String> EVENTS =
      List.of("MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE");

  private List<JsonNode> payloads = List.of();

  @BeforeEach
  void find() throws IOException {
    payloads = new ArrayList<>();
    Path folder = Shared.orSkip("payloads/discord");
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        payloads.add(FakeRequest.JSON.readTree(Files.readString(file)));
      }
    }
  }

  @Test
  void nothingButAnUpdateOfOursIsTakenForOne() {
    assertThat(payloads).hasSizeGreaterThan(200);
    for (JsonNode payload : payloads) {
      assertThat(unreadable(payload.toString())).as(payload.toString()).isTrue();
    }
    for (String text : List.of("", "null", "[]", "{", "\"x\"", "{\"kind\":\"WROTE\"}")) {
      assertThat(unreadable(text)).as(text).isTrue();
    }
  }

  private static boolean unreadable(String text) {
    try {
      DiscordUpdate.read(text);
      return false;
    } catch (UnreadableUpdate told) {
      return true;
    }
  }

  @Test
  void whateverTheGatewaySaysTheBotGoesOnHearing() {
    var taken = new CopyOnWriteArrayList<Intake.Update>();
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    try (var fake = DiscordFake.start();
        var platform =
            new DiscordPlatform(
                DiscordUnderTest.settings(fake), DiscordUnderTest.NOTHING, Clock.systemUTC())) {
      platform.start(taken::addAll);
      var anna = fake.person("Anna", "de").dm();
      ChatsWorld.await("the bot listens", fake.gateway()::isConnected);
      log.start();
      root.addAppender(log);
      for (JsonNode payload : payloads) {
        if (payload.path("d").isObject() && payload.path("t").isTextual()) {
          tell(fake, payload.path("t").asText(), (ObjectNode) payload.path("d"));
        } else if (payload.isObject()) {
          EVENTS.forEach(event -> tell(fake, event, (ObjectNode) payload));
        }
      }
      int before = taken.size();
      anna.says("lunch 12.50");
      ChatsWorld.await(
          "an ordinary message is heard",
          () ->
              taken.subList(before, taken.size()).stream()
                  .anyMatch(update -> update.payload().contains("lunch 12.50")));
      for (Intake.Update update : taken) {
        assertThat(platform.read(update.payload())).isPresent();
      }
    } finally {
      root.detachAppender(log);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getThrowableProxy() != null)
        .extracting(event -> ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .allSatisfy(trace -> assertThat(trace).doesNotContain("at florin."));
  }

  private static void tell(DiscordFake fake, String event, ObjectNode data) {
    fake.gateway().tell(Optional.empty(), event, session -> Optional.of(data.deepCopy()));
  }
}
