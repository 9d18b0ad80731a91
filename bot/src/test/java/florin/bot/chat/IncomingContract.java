package florin.bot.chat;

import static florin.bot.chat.PlatformUnderTest.Ability.EDIT_OWN_MESSAGE;
import static florin.bot.chat.PlatformUnderTest.Ability.SEND_FILES;
import static florin.bot.chat.PlatformUnderTest.Ability.SEVERAL_LINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every platform promises of what people write, press and send. */
abstract class IncomingContract extends ContractWorld {
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
}
