package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Chat;
import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.Incoming;
import florin.bot.chat.Part;
import florin.bot.platform.FakeAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a message when the server, or the way to it, fails. */
final class SendingFailuresTest extends SendingWorld {
  @Test
  void beingBlockedOrKickedClosesTheChat() {
    it.fake.chats().close(Sent.ANNA);
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.CHAT_CLOSED);
    it.fake.chats().close(Sent.GROUP);
    assertThat(failure(Fixture.to(Fixture.group(), new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.CHAT_CLOSED);
    var unknown = new Chat("telegram", "4242424242", "-12345", Chat.Kind.GROUP, Optional.empty());
    assertThat(failure(Fixture.to(unknown, new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.CHAT_CLOSED);
    assertThat(it.fake.requests()).hasSize(3);
  }

  @Test
  void aPauseAskedForIsReportedAndKeptForThatChatOnly() throws Exception {
    it.fake.answer("sendmessage", Refusals.tooMany(35));
    var failed = failure(Fixture.says(new Part.Paragraph("x")));
    assertThat(failed.meaning()).isEqualTo(Meaning.TRY_AGAIN);
    assertThat(failed.retryAfter()).contains(Duration.ofSeconds(35));
    var early = failure(Fixture.says(new Part.Paragraph("x")));
    assertThat(early.meaning()).isEqualTo(Meaning.TRY_AGAIN);
    assertThat(early.retryAfter().orElseThrow())
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    assertThat(it.fake.requests()).hasSize(1);
    assertThat(it.platform.send(Fixture.to(Fixture.group(), new Part.Paragraph("others go on"))))
        .hasSize(1);
  }

  @Test
  void whatMayHaveArrivedIsUncertainAndNeverSentTwiceByItself() {
    it.fake.answer(
        "sendmessage",
        FakeAnswer.droppedAfterwards(),
        FakeAnswer.of(502, "<html>Bad Gateway</html>"),
        FakeAnswer.of(503, "try later").with("Retry-After", "0"),
        Refusals.error(500, "Internal Server Error"),
        FakeAnswer.of(200, "{\"ok\":tr"),
        Refusals.redirect("http://127.0.0.1:1/"),
        FakeAnswer.late(Duration.ofSeconds(2)));
    for (int i = 1; i <= 7; i++) {
      assertThat(failure(Fixture.says(new Part.Paragraph("once"))).meaning())
          .isEqualTo(Meaning.UNCERTAIN);
      assertThat(it.fake.requests("sendmessage")).hasSize(i);
    }
  }

  @Test
  void withoutAConnectionNothingArrivedAndItMayBeTriedAgain() {
    it.fake.close();
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.TRY_AGAIN);
  }

  @Test
  void whatComesAfterTheEndIsNotSentAndMayBeTriedAgain() {
    it.platform.close();
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.TRY_AGAIN);
    assertThat(it.fake.requests()).isEmpty();
  }

  @Test
  void aServerThatSendsAGroupInCirclesIsGivenUp() {
    it.fake.answer(
        "sendmessage",
        IntStream.range(0, 20)
            .mapToObj(i -> Refusals.movedTo(-1 - i % 2))
            .toArray(FakeAnswer[]::new));
    assertThat(failure(Fixture.to(Fixture.group(), new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.REFUSED);
  }

  @Test
  void aRevokedTokenIsNotTheFaultOfTheMessage() {
    it.fake.answer("sendmessage", Refusals.error(401, "Unauthorized"));
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.TRY_AGAIN);
  }

  @Test
  void whatTheServerWillNeverTakeIsRefused() {
    it.fake.answer(
        "sendmessage",
        Refusals.error(400, "Bad Request: BUTTON_DATA_INVALID"),
        FakeAnswer.of(413, "<html>too large"));
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning()).isEqualTo(Meaning.REFUSED);
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning()).isEqualTo(Meaning.REFUSED);
  }

  @Test
  void aGroupThatBecameASupergroupIsFollowedAndReported() throws Exception {
    it.started();
    it.fake.chats().open(-100_900);
    it.fake.answer("sendmessage", Refusals.movedTo(-100_900));
    it.platform.send(Fixture.to(Fixture.group(), new Part.Paragraph("hello")));
    assertThat(it.fake.chats().shown(-100_900))
        .extracting(FakeChats.Shown::text)
        .containsExactly("hello");
    it.awaitTaken(1);
    assertThat(it.platform.read(it.taken.getFirst().payload()))
        .hasValueSatisfying(moved -> {
          assertThat(moved).isInstanceOf(Incoming.Moved.class);
          assertThat(moved.origin().chat().id()).isEqualTo("-900");
          assertThat(((Incoming.Moved) moved).newChatId()).isEqualTo("-100900");
        });
    it.platform.send(Fixture.to(Fixture.group(), new Part.Paragraph("again")));
    assertThat(it.fake.requests("sendmessage").getLast().text("chat_id")).isEqualTo("-100900");
  }

  @Test
  void ofALongMessageOnlyWhatIsMissingIsSentAgain() throws Exception {
    it.fake.answer("sendmessage", FakeAnswer.late(Duration.ZERO), Refusals.tooMany(1));
    var text = Fixture.says(new Part.Paragraph("word ".repeat(1_500)));
    assertThat(failure(text).meaning()).isEqualTo(Meaning.TRY_AGAIN);
    assertThat(it.platform.send(text)).hasSize(2);
    assertThat(seen()).hasSize(2);
    assertThat(seen().stream().mapToInt(shown -> shown.text().split(" ").length).sum())
        .isEqualTo(1_500);
  }

  @Test
  void failuresNeverShowTheToken() {
    it.fake.answer("sendmessage", Refusals.error(400, "Bad Request: /bot" + TelegramFake.TOKEN));
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))))
        .hasMessageNotContaining(TelegramFake.TOKEN);
    assertThat(Fixture.settings(it.fake.url()).toString())
        .doesNotContain(TelegramFake.TOKEN)
        .contains("4242424242");
  }
}
