package florin.bot.chat;

import static florin.bot.chat.PlatformUnderTest.Ability.CLOSED_CHATS;
import static florin.bot.chat.PlatformUnderTest.Ability.EDIT_IN_PLACE;
import static florin.bot.chat.PlatformUnderTest.Ability.RECEIVE_FILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import florin.bot.chat.PlatformUnderTest.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every platform promises the core. A platform passes by extending this class and bringing its
 * {@link PlatformUnderTest}. What goes out stands here, what comes in in the class it extends, so
 * that no platform can pass only some of the promises.
 */
public abstract class ChatPlatformContract extends IncomingContract {
  @Test
  void aCardIsSeenAsItIs() throws Exception {
    send(card(new Part.Heading("Saved \u00B7 #1"), new Part.Paragraph(NASTY)));
    assertThat(world.sees()).hasSize(1);
    assertThat(world.sees().getFirst().text()).contains("Saved \u00B7 #1").contains(NASTY);
  }

  @Test
  void whatGoesOutKeepsItsOrder() throws Exception {
    for (int i = 0; i < 5; i++) {
      send(card(new Part.Paragraph("message " + i)));
    }
    assertThat(world.sees())
        .extracting(Seen::text)
        .containsExactly("message 0", "message 1", "message 2", "message 3", "message 4");
  }

  @Test
  void aLongTextArrivesWholeWithTheButtonsAtItsEnd() throws Exception {
    var words = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      words.append("w").append(i).append(i % 7 == 6 ? '\n' : ' ');
    }
    var ids = send(withKeys(card(new Part.Paragraph(words.toString())), "Undo"));
    var seen = world.sees();
    assertThat(seen).extracting(Seen::id).containsExactlyElementsOf(ids);
    var all = String.join(" ", seen.stream().map(Seen::text).toList());
    assertThat(all.split("\\s+")).containsExactly(words.toString().strip().split("\\s+"));
    assertThat(seen.getLast().buttons()).containsExactly("Undo");
    assertThat(seen.subList(0, seen.size() - 1))
        .allSatisfy(message -> assertThat(message.buttons()).isEmpty());
  }

  @Test
  void emojiSurviveBeingCut() throws Exception {
    send(card(new Part.Paragraph("\uD83C\uDF5C".repeat(5_000))));
    var all = String.join("", world.sees().stream().map(Seen::text).toList());
    assertThat(all.codePoints().filter(c -> c == 0x1F35C).count()).isEqualTo(5_000);
    assertThat(all.codePoints().filter(c -> c != 0x1F35C && !Character.isWhitespace(c)).count())
        .isZero();
  }

  @Test
  void aFileGoesOutWithItsCaptionAndButtons() throws Exception {
    needs(RECEIVE_FILES);
    var bytes = new byte[] {'P', 'K', 3, 4, 0, -1, '\r', '\n'};
    var file =
        new Outgoing.Attached(
            "report.xlsx", "application/octet-stream", bytes, "Your report", false);
    send(Sendings.with(withKeys(card(new Part.Heading("March")), "Again"), file));
    var seen = world.sees().getLast();
    assertThat(seen.text()).contains("March").contains("Your report");
    assertThat(seen.buttons()).containsExactly("Again");
    assertThat(seen.file().orElseThrow().name()).isEqualTo("report.xlsx");
    assertThat(seen.file().orElseThrow().bytes()).isEqualTo(bytes);
  }

  @Test
  void aMessageIsChangedInItsPlace() throws Exception {
    needs(EDIT_IN_PLACE);
    var id = send(withKeys(card(new Part.Paragraph("page 1")), "Next")).getFirst();
    send(card(new Part.Paragraph("something else")));
    assertThat(send(Sendings.replacing(withKeys(card(new Part.Paragraph("page 2")), "Back"), id)))
        .containsExactly(id);
    assertThat(world.sees()).extracting(Seen::text).containsExactly("page 2", "something else");
    assertThat(world.sees().getFirst().buttons()).containsExactly("Back");
    assertThat(send(Sendings.replacing(withKeys(card(new Part.Paragraph("page 2")), "Back"), id)))
        .containsExactly(id);
  }

  @Test
  void aMessageThatIsGoneIsSentAnewInsteadOfChanged() throws Exception {
    send(Sendings.replacing(card(new Part.Paragraph("here")), "987654"));
    assertThat(world.sees()).extracting(Seen::text).containsExactly("here");
  }

  @Test
  void aChatThatIsClosedToUsIsCalledClosed() throws Exception {
    needs(CLOSED_CHATS);
    var message = Sendings.to(world.closedChat(), card(new Part.Paragraph("hello")));
    assertThatExceptionOfType(DeliveryFailed.class)
        .isThrownBy(() -> platform.send(message))
        .extracting(DeliveryFailed::meaning)
        .isEqualTo(DeliveryFailed.Meaning.CHAT_CLOSED);
  }

  @Test
  void itIsUpOnceStartedAndClosesWithinSeconds() throws Exception {
    started();
    await("up", () -> platform.health().state() == ChatPlatform.Health.State.UP);
    var began = System.nanoTime();
    platform.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void offeringCommandsAndShowingWorkNeverFail() throws Exception {
    var command =
        Command.named("help")
            .menu(Command.Menu.EVERYWHERE)
            .handledBy((call, books) -> Reply.nothing());
    platform.offer(List.of(command), Map.of(Locale.ENGLISH, Map.of("help", "what you can do")));
    platform.working(world.chat());
    started();
    world.writes("still alive");
    next(0);
  }
}
