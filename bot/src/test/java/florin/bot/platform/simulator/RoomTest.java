package florin.bot.platform.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.bot.chat.ChatPlatform.FileTooLarge;
import florin.testing.MutableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a room shows, what of it survives, and how long files lie on the shelf. */
final class RoomTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  @TempDir Path folder;

  @Test
  void theNewestMessagesSurviveARestart() {
    var room = room();
    for (int i = 0; i < Room.MOST_MESSAGES + 10; i++) {
      room.show(message("m" + i, "text " + i));
    }
    room.show(message("m100", "changed"));
    var after = shown(room());
    assertThat(after).isEqualTo(shown(room)).hasSize(Room.MOST_MESSAGES);
    assertThat(after.getFirst().id()).isEqualTo("m10");
    assertThat(after.get(90).words().getFirst().text()).isEqualTo("changed");
  }

  @Test
  void aLineCutShortByACrashCostsOnlyItself() throws Exception {
    var room = room();
    room.show(message("m1", "whole"));
    Files.writeString(
        folder.resolve("chat.jsonl"), "{\"id\":\"m2\",\"mi", StandardOpenOption.APPEND);
    assertThat(shown(room())).extracting(Shown::id).containsExactly("m1");
  }

  @Test
  void aMessageThatReplacesAnotherKeepsItsPlaceAndTime() {
    var room = room();
    room.show(message("m1", "first"));
    room.show(message("m2", "second"));
    var later = Shown.theirs("m1", NOON.plusSeconds(60), "changed", List.of(), Optional.empty());
    room.show(later);
    assertThat(shown(room)).extracting(Shown::id).containsExactly("m1", "m2");
    assertThat(shown(room).getFirst().at()).isEqualTo(NOON);
  }

  @Test
  void whatIsShownTwiceIsToldOnce() {
    var room = room();
    var events = new ArrayList<String>();
    room.enter(events::add, messages -> "hello " + messages.size());
    room.show(message("m1", "once"));
    room.show(message("m1", "once"));
    assertThat(events).hasSize(2).first().isEqualTo("hello 0");
    assertThat(events.get(1)).contains("\"shown\"");
  }

  @Test
  void whatWasTakenBackIsGoneAfterARestartToo() {
    var room = room();
    room.show(message("m1", "stays"));
    room.show(message("m2", "goes"));
    room.withdraw("m2");
    assertThat(shown(room())).extracting(Shown::id).containsExactly("m1");
  }

  @Test
  void filesGoAfterAWeek() throws Exception {
    var clock = new MutableClock(NOON);
    var shelf = new FileShelf(folder, clock);
    var old = shelf.put("old".getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(shelf.find(old.reference()).orElseThrow(), FileTime.from(NOON));
    clock.advance(Duration.ofDays(8));
    var fresh = shelf.put("fresh".getBytes(StandardCharsets.UTF_8));
    assertThat(shelf.find(old.reference())).isEmpty();
    assertThat(shelf.find(fresh.reference())).isPresent();
  }

  @Test
  void aFileBeyondTheLimitLeavesNothing() {
    var shelf = new FileShelf(folder, new MutableClock(NOON));
    assertThatExceptionOfType(FileTooLarge.class)
        .isThrownBy(() -> shelf.put(new ByteArrayInputStream(new byte[11]), 10));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void onlyReferencesOfTheShelfFindFiles() throws Exception {
    Files.writeString(folder.resolve("secret"), "x");
    var shelf = new FileShelf(folder, new MutableClock(NOON));
    assertThat(shelf.find("secret")).isEmpty();
    assertThat(shelf.find("../" + folder.getFileName() + "/secret")).isEmpty();
  }

  private Room room() {
    return new Room(new ChatLog(folder.resolve("chat.jsonl")));
  }

  private static List<Shown> shown(Room room) {
    var all = new ArrayList<Shown>();
    room.enter(
        event -> {},
        messages -> {
          all.addAll(messages);
          return "";
        });
    return all;
  }

  private static Shown message(String id, String text) {
    return Shown.theirs(id, NOON, text, List.of(), Optional.empty());
  }
}
