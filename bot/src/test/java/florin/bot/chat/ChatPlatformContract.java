package florin.bot.chat;

import static florin.bot.chat.PlatformUnderTest.Ability.CLOSED_CHATS;
import static florin.bot.chat.PlatformUnderTest.Ability.EDIT_IN_PLACE;
import static florin.bot.chat.PlatformUnderTest.Ability.EDIT_OWN_MESSAGE;
import static florin.bot.chat.PlatformUnderTest.Ability.RECEIVE_FILES;
import static florin.bot.chat.PlatformUnderTest.Ability.SEND_FILES;
import static florin.bot.chat.PlatformUnderTest.Ability.SEVERAL_LINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florin.bot.chat.PlatformUnderTest.Ability;
import florin.bot.chat.PlatformUnderTest.Seen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every platform promises the core. A platform passes by extending this class and bringing its
 * {@link PlatformUnderTest}. All promises stand here, in one long class, so that no platform can
 * pass only some of them.
 */
public abstract class ChatPlatformContract {
  private static final String NASTY =
      "R&D <b>not bold</b> *x* _y_ `z` ~s~ |t| [a](http://b) &lt; @everyone 12.50\u20AC"
          + " \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDF5C"
          + " \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \\ \"q\" 'p'";

  private final List<Intake.Update> taken = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger nonces = new AtomicInteger();
  private PlatformUnderTest world;
  private ChatPlatform platform;

  /** A fresh platform, not started, in a world with one person. */
  protected abstract PlatformUnderTest world() throws Exception;

  @BeforeEach
  void open() throws Exception {
    world = world();
    platform = world.platform();
  }

  @AfterEach
  void close() {
    platform.close();
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lunch 12.50 #food", NASTY, "two\nlines", "/add 12.50 lunch"})
  void whatAPersonWritesReachesTheCoreAsItIs(String text) throws Exception {
    if (text.contains("\n")) {
      needs(SEVERAL_LINES);
    }
    started();
    var id = world.writes(text);
    var wrote = (Incoming.Wrote) next(0);
    assertThat(wrote.text()).isEqualTo(text);
    assertThat(wrote.origin().messageId()).isEqualTo(id);
    assertThat(wrote.origin().chat()).isEqualTo(world.chat());
    assertThat(wrote.origin().sender().externalId()).isEqualTo(world.personId());
    assertThat(wrote.origin().sender().anonymous()).isFalse();
  }

  @Test
  void updatesNameTheirPlatformBotAndChatAndHaveKeysOfTheirOwn() throws Exception {
    started();
    world.writes("one");
    world.writes("one");
    await(2);
    assertThat(taken)
        .allSatisfy(update -> assertThat(update.platform()).isEqualTo(platform.name()));
    assertThat(taken).allSatisfy(update -> assertThat(update.bot()).isEqualTo(world.chat().bot()));
    assertThat(taken)
        .allSatisfy(update -> assertThat(update.chatId()).isEqualTo(world.chat().id()));
    assertThat(taken).extracting(Intake.Update::key).doesNotHaveDuplicates();
  }

  @Test
  void whatComesInKeepsItsOrder() throws Exception {
    started();
    for (int i = 0; i < 30; i++) {
      world.writes("message " + i);
    }
    await(30);
    for (int i = 0; i < 30; i++) {
      assertThat(((Incoming.Wrote) next(i)).text()).isEqualTo("message " + i);
    }
  }

  @Test
  void whatTheIntakeCouldNotTakeIsOfferedAgain() throws Exception {
    var refusals = new AtomicInteger(2);
    platform.start(updates -> {
      if (refusals.getAndDecrement() > 0) {
        throw new IllegalStateException("the database is away");
      }
      taken.addAll(updates);
    });
    world.writes("do not lose me");
    assertThat(((Incoming.Wrote) next(0)).text()).isEqualTo("do not lose me");
  }

  @Test
  void aChangedMessageIsToldAsAChange() throws Exception {
    needs(EDIT_OWN_MESSAGE);
    started();
    var id = world.writes("lunch 12.50");
    world.changes(id, "lunch 13.50");
    var edited = (Incoming.Edited) next(1);
    assertThat(edited.text()).isEqualTo("lunch 13.50");
    assertThat(edited.origin().messageId()).isEqualTo(id);
  }

  @Test
  void whatIsNotAnUpdateIsUnreadableAndNothingElse() {
    assertThatExceptionOfType(ChatPlatform.UnreadableUpdate.class)
        .isThrownBy(() -> platform.read("}{"));
  }

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
  void aPressBringsTheTokenAndTheMessageItStandsUnder() throws Exception {
    started();
    var id = send(withKeys(card(new Part.Paragraph("Saved")), "Edit", "Undo")).getFirst();
    world.presses(world.sees().getFirst(), "Undo");
    var pressed = (Incoming.Pressed) next(0);
    assertThat(pressed.token()).isEqualTo("token-of-Undo");
    assertThat(pressed.origin().messageId()).isEqualTo(id);
    assertThat(pressed.origin().chat()).isEqualTo(world.chat());
    assertThat(pressed.origin().sender().externalId()).isEqualTo(world.personId());
    platform.acknowledge(pressed, Optional.of("Undone"));
    platform.acknowledge(pressed, Optional.empty());
  }

  @Test
  void aLatePressIsStillAPressOnThatMessage() throws Exception {
    started();
    var id = send(withKeys(card(new Part.Paragraph("first")), "Undo")).getFirst();
    var old = world.sees().getFirst();
    for (int i = 0; i < 3; i++) {
      send(card(new Part.Paragraph("later " + i)));
    }
    world.presses(old, "Undo");
    assertThat(((Incoming.Pressed) next(0)).origin().messageId()).isEqualTo(id);
  }

  @Test
  void theSameButtonPressedTwiceIsTwoUpdates() throws Exception {
    started();
    send(withKeys(card(new Part.Paragraph("first")), "Undo"));
    world.presses(world.sees().getFirst(), "Undo");
    world.presses(world.sees().getFirst(), "Undo");
    await(2);
    assertThat(taken).extracting(Intake.Update::key).doesNotHaveDuplicates();
  }

  @Test
  void aFileComesWithItsNameCaptionAndBytes() throws Exception {
    needs(SEND_FILES);
    started();
    var bytes = "a;b\n1;2\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    world.sends("S\u00E4le 2026.csv", bytes, "for March");
    var sent = (Incoming.SentFiles) next(0);
    assertThat(sent.caption()).isEqualTo("for March");
    assertThat(sent.attachments()).hasSize(1);
    assertThat(sent.attachments().getFirst().fileName()).isEqualTo("S\u00E4le 2026.csv");
    var sink = new ByteArrayOutputStream();
    platform.fetch(sent.attachments().getFirst(), sink, bytes.length);
    assertThat(sink.toByteArray()).isEqualTo(bytes);
    assertThatExceptionOfType(ChatPlatform.FileTooLarge.class)
        .isThrownBy(() ->
            platform.fetch(
                sent.attachments().getFirst(), OutputStream.nullOutputStream(), bytes.length - 1));
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

  private void needs(Ability ability) {
    assumeTrue(world.abilities().contains(ability), () -> platform.name() + " has no " + ability);
  }

  private void started() {
    platform.start(taken::addAll);
  }

  private Incoming next(int index) throws InterruptedException {
    await(index + 1);
    return platform.read(taken.get(index).payload()).orElseThrow();
  }

  private void await(int updates) throws InterruptedException {
    await(updates + " updates", () -> taken.size() >= updates);
  }

  private static void await(String what, BooleanSupplier reached) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not within 10 s: " + what).isLessThan(end);
      Thread.sleep(5);
    }
  }

  private List<String> send(Outgoing message)
      throws DeliveryFailed, InterruptedException, IOException {
    return platform.send(message);
  }

  private Outgoing card(Part.Words... words) {
    return Sendings.of(world.chat(), "n" + nonces.incrementAndGet(), words);
  }

  private static Outgoing withKeys(Outgoing message, String... labels) {
    var row =
        List.of(labels).stream()
            .map(label ->
                new Outgoing.Key(
                    label, Optional.of("token-of-" + label), Optional.empty(), Button.Style.PLAIN))
            .toList();
    return Sendings.with(message, List.of(row));
  }
}
