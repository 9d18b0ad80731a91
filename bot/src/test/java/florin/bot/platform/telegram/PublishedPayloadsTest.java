package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates others published, of every kind there is. */
final class PublishedPayloadsTest {
  private Path payloads = Path.of("");

  private final UpdateReader reader =
      new UpdateReader("42", new CommandNames(), () -> Instant.EPOCH);

  @BeforeEach
  void find() {
    payloads = Shared.orSkip("payloads/telegram");
  }

  @Test
  void everyPublishedUpdateIsReadOrKnowinglyPassedOver() throws IOException {
    var kinds = new TreeMap<String, TreeSet<String>>();
    var updates = updates();
    for (var update : updates.entrySet()) {
      var kind =
          reader
              .read(update.getValue().toString())
              .map(i -> i.getClass().getSimpleName())
              .orElse("none");
      kinds.computeIfAbsent(kind, k -> new TreeSet<>()).add(update.getKey());
    }
    assertThat(updates.size()).isGreaterThanOrEqualTo(105);
    assertThat(kinds.get("Wrote"))
        .contains(
            "message", "text", "command", "entities", "message_forward_origin", "message_topic");
    assertThat(kinds.get("SentFiles"))
        .containsExactlyInAnyOrder(
            "animation", "audio", "document", "photo", "video", "video_note", "voice");
    assertThat(kinds.get("Edited")).containsExactly("edited_message");
    assertThat(kinds.get("Pressed"))
        .contains("callback_query", "callback_query_inaccessible_message");
    assertThat(kinds.get("Moved"))
        .containsExactlyInAnyOrder("migrate_from_chat_id", "migrate_to_chat_id");
    assertThat(kinds.get("none"))
        .contains(
            "channel_post",
            "callback_query_without_message",
            "sticker",
            "group_chat_created",
            "poll",
            "inline_query");
  }

  @Test
  void everyPublishedUpdateIsHandedOverUnderItsNumber() throws IOException {
    var intake = new UpdatePayloads("42");
    for (var update : updates().values()) {
      assertThat(intake.one(update).key()).isEqualTo(update.path("update_id").asText());
      assertThat(FakeRequest.JSON.readTree(intake.one(update).payload())).isEqualTo(update);
    }
  }

  @Test
  void anUpdateTheLibraryRejectsIsReadAsWell() throws IOException {
    var old = payloads.resolve("telegrambots-java");
    try (var files = Files.walk(old)) {
      var update =
          files
              .filter(file -> file.getFileName().toString().equals("Update.json"))
              .findFirst()
              .orElseThrow();
      assertThat(reader.read(Files.readString(update)))
          .containsInstanceOf(Incoming.SentFiles.class);
    }
  }

  private Map<String, JsonNode> updates() throws IOException {
    try (var files = Files.list(payloads.resolve("nutgram/Updates"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .collect(Collectors.toMap(PublishedPayloadsTest::name, PublishedPayloadsTest::json));
    }
  }

  private static String name(Path file) {
    return List.of(file.getFileName().toString().split("\\.")).getFirst();
  }

  private static JsonNode json(Path file) {
    try {
      return FakeRequest.JSON.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
