package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import florin.bot.chat.Button;
import florin.bot.chat.Chat;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.Incoming;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Outgoing.Attached;
import florin.bot.chat.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SendingTest {
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
  void aCardShowsItsHeadingStrongAndItsTextAsItIs() throws Exception {
    it.platform.send(
        Fixture.says(
            new Part.Heading("Saved · #1 <b>"),
            new Part.Paragraph("R&D 🍜 *x* _y_ `z` https://x.org"),
            new Part.Mono("a  1\nb 22")));
    assertThat(seen())
        .extracting(FakeChats.Shown::raw, FakeChats.Shown::text)
        .containsExactly(
            Tuple.tuple(
                "<b>Saved · #1 &lt;b&gt;</b>\n"
                    + "R&amp;D 🍜 *x* _y_ `z` https://x.org\n\n"
                    + "<pre>a  1\n"
                    + "b 22</pre>",
                "Saved · #1 <b>\nR&D 🍜 *x* _y_ `z` https://x.org\n\na  1\nb 22"));
    var request = it.fake.requests("sendmessage").getFirst();
    assertThat(request.params().path("link_preview_options").path("is_disabled").asBoolean())
        .isTrue();
    assertThat(request.text("parse_mode")).isEqualTo("HTML");
  }

  @Test
  void whenTheServerCannotParseTheMarkupTheTextGoesWithoutIt() throws Exception {
    it.fake.answer(
        "sendmessage",
        FakeAnswer.error(400, "Bad Request: can't parse entities: Unsupported start tag"));
    var ids = it.platform.send(Fixture.says(new Part.Heading("1 < 2")));
    assertThat(ids).hasSize(1);
    assertThat(seen()).extracting(FakeChats.Shown::raw).containsExactly("1 < 2");
    assertThat(it.fake.requests("sendmessage").get(1).params().has("parse_mode")).isFalse();
  }

  @Test
  void aLongTextBecomesSeveralMessagesWithTheButtonsUnderTheLast() throws Exception {
    var text = "0123456789 abcdefghi\n".repeat(500);
    var ids =
        it.platform.send(
            Fixture.with(
                Fixture.says(new Part.Paragraph(text)),
                List.of(List.of(Fixture.button("Undo", "t1")))));
    assertThat(ids).hasSize(3);
    assertThat(String.join("\n", seen().stream().map(FakeChats.Shown::text).toList()))
        .isEqualTo(text.strip());
    assertThat(seen())
        .extracting(shown -> shown.keys().path("inline_keyboard").size())
        .containsExactly(0, 0, 1);
  }

  @Test
  void halfCharactersAndControlsAreLeftOut() throws Exception {
    it.platform.send(Fixture.says(new Part.Paragraph("a\uD83Db\u0000c\u0007d\r\ne")));
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("a\uFFFDbcd\ne");
  }

  @Test
  void aMessageWithoutWordsIsNotSent() throws Exception {
    assertThat(it.platform.send(Fixture.says(new Part.Paragraph(" \n ")))).isEmpty();
    assertThat(it.fake.requests()).isEmpty();
  }

  @Test
  void buttonsCarryTheirTokenColourAndAddress() throws Exception {
    var keys =
        List.of(
            List.of(
                new Outgoing.Key(
                    "Save", Optional.of("v1:abc"), Optional.empty(), Button.Style.SUCCESS),
                new Outgoing.Key(
                    "Delete", Optional.of("v1:def"), Optional.empty(), Button.Style.DANGER),
                Fixture.button("Other", "v1:ghi")),
            List.of(Fixture.link("Open", "https://florin.example.org/x?y=1")));
    it.platform.send(Fixture.with(Fixture.says(new Part.Paragraph("?")), keys));
    var rows = seen().getFirst().keys().path("inline_keyboard");
    assertThat(rows.get(0).get(0).path("callback_data").asText()).isEqualTo("v1:abc");
    assertThat(rows.get(0).get(0).path("style").asText()).isEqualTo("success");
    assertThat(rows.get(0).get(1).path("style").asText()).isEqualTo("danger");
    assertThat(rows.get(0).get(2).has("style")).isFalse();
    assertThat(rows.get(1).get(0).path("url").asText())
        .isEqualTo("https://florin.example.org/x?y=1");
  }

  @Test
  void anAddressOnlyThisMachineKnowsIsShownAsText() throws Exception {
    var keys =
        List.of(
            List.of(
                Fixture.link("Open", "http://127.0.0.1:7070/a?b=1&c=2"),
                Fixture.link("Or", "http://localhost/x")));
    it.platform.send(Fixture.with(Fixture.says(new Part.Paragraph("The web site")), keys));
    assertThat(seen().getFirst().text())
        .isEqualTo(
            "The web site\n\nOpen: http://127.0.0.1:7070/a?b=1&c=2\n\nOr: http://localhost/x");
    assertThat(seen().getFirst().keys().isMissingNode()).isTrue();
  }

  @Test
  void moreThanEightButtonsInARowBreakIntoRows() throws Exception {
    var row = IntStream.range(0, 19).mapToObj(i -> Fixture.button("b" + i, "t" + i)).toList();
    it.platform.send(Fixture.with(Fixture.says(new Part.Paragraph("pick")), List.of(row)));
    assertThat(seen().getFirst().keys().path("inline_keyboard"))
        .extracting(r -> r.size())
        .containsExactly(8, 8, 3);
  }

  @Test
  void aTokenBeyondSixtyFourBytesIsRefusedBeforeItIsSent() {
    var message =
        Fixture.with(
            Fixture.says(new Part.Paragraph("x")),
            List.of(List.of(Fixture.button("b", "ü".repeat(33)))));
    assertThat(failure(message).meaning()).isEqualTo(Meaning.REFUSED);
    assertThat(it.fake.requests()).isEmpty();
  }

  @Test
  void aPictureIsAPhotoWithItsCaptionAndTheButtons() throws Exception {
    var chart = new Attached("Übersicht März.png", "image/png", png(), "Total 12.50 & more", true);
    var message =
        Fixture.with(
            Fixture.says(new Part.Heading("March")), List.of(List.of(Fixture.button("Bar", "t"))));
    it.platform.send(Fixture.with(message, chart));
    var shown = seen().getFirst();
    assertThat(shown.media()).isEqualTo("photo");
    assertThat(shown.text()).isEqualTo("March\nTotal 12.50 & more");
    assertThat(shown.file()).isEqualTo(png());
    assertThat(shown.fileName()).isEqualTo("Ubersicht-Marz.png");
    assertThat(shown.keys().path("inline_keyboard")).hasSize(1);
  }

  @Test
  void whatACaptionCannotHoldFollowsAsText() throws Exception {
    var chart =
        new Attached("chart.png", "image/png", png(), "line of figures\n".repeat(100), true);
    var message =
        Fixture.with(
            Fixture.says(new Part.Heading("March")), List.of(List.of(Fixture.button("Bar", "t"))));
    var ids = it.platform.send(Fixture.with(message, chart));
    assertThat(ids).hasSize(2);
    assertThat(seen().get(0).text().length()).isBetween(900, 1024);
    assertThat(seen().get(0).text() + "\n" + seen().get(1).text())
        .isEqualTo("March\n" + "line of figures\n".repeat(100).strip());
    assertThat(seen())
        .extracting(shown -> shown.keys().path("inline_keyboard").size())
        .containsExactly(0, 1);
  }

  @Test
  void otherFilesAndTooLargePicturesAreDocuments() throws Exception {
    var sheet =
        new Attached(
            "re\"port\".xlsx", "application/x", "PK".getBytes(StandardCharsets.UTF_8), "", false);
    var huge = new Attached("caption", "image/png", new byte[(10 << 20) + 1], "", true);
    it.platform.send(Fixture.with(Fixture.says(), sheet, huge));
    assertThat(seen()).extracting(FakeChats.Shown::media).containsExactly("document", "document");
    assertThat(seen())
        .extracting(FakeChats.Shown::fileName)
        .containsExactly("re-port.xlsx", "file-caption");
  }

  @Test
  void aPictureTheServerCannotProcessGoesAsADocument() throws Exception {
    it.fake.answer("sendphoto", FakeAnswer.error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
    it.platform.send(
        Fixture.with(Fixture.says(), new Attached("a.png", "image/png", png(), "c", true)));
    assertThat(seen()).extracting(FakeChats.Shown::media).containsExactly("document");
  }

  @Test
  void anEditChangesTheMessageInItsPlace() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("page 1"))).getFirst();
    var again = it.platform.send(Fixture.replacing(Fixture.says(new Part.Paragraph("page 2")), id));
    assertThat(again).containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("page 2");
  }

  @Test
  void anEditThatChangesNothingIsASuccess() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("same"))).getFirst();
    assertThat(it.platform.send(Fixture.replacing(Fixture.says(new Part.Paragraph("same")), id)))
        .containsExactly(id);
    assertThat(it.fake.requests("sendmessage")).hasSize(1);
  }

  @Test
  void whatCanNoLongerBeEditedIsSentAnew() throws Exception {
    var ids = it.platform.send(Fixture.replacing(Fixture.says(new Part.Paragraph("new")), "777"));
    assertThat(seen())
        .extracting(shown -> Integer.toString(shown.id()))
        .containsExactlyElementsOf(ids);
    it.fake.answer(
        "editmessagetext", FakeAnswer.error(400, "Bad Request: message can't be edited"));
    assertThat(
            it.platform.send(
                Fixture.replacing(Fixture.says(new Part.Paragraph("newer")), ids.getFirst())))
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void aPictureIsReplacedByAnotherAndItsCaptionByText() throws Exception {
    var first =
        Fixture.with(
            Fixture.says(new Part.Heading("Bar")),
            new Attached("a.png", "image/png", png(), "1", true));
    var id = it.platform.send(first).getFirst();
    var other =
        Fixture.with(
            Fixture.says(new Part.Heading("Line")),
            new Attached("b.png", "image/png", new byte[] {1, 2}, "2", true));
    assertThat(it.platform.send(Fixture.replacing(other, id))).containsExactly(id);
    assertThat(seen().getFirst().file()).containsExactly(1, 2);
    assertThat(seen().getFirst().text()).isEqualTo("Line\n2");
    assertThat(it.platform.send(Fixture.replacing(Fixture.says(new Part.Paragraph("Gone")), id)))
        .containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("Gone");
  }

  @Test
  void aTextIsReplacedByAPicture() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("text"))).getFirst();
    var chart = Fixture.with(Fixture.says(), new Attached("a.png", "image/png", png(), "c", true));
    assertThat(it.platform.send(Fixture.replacing(chart, id))).containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::media).containsExactly("photo");
  }

  @Test
  void answersAndTopicsAreKept() throws Exception {
    it.fake.chats().topic(Sent.GROUP, 17);
    var topic =
        new Chat(
            "telegram",
            "4242424242",
            Long.toString(Sent.GROUP),
            Chat.Kind.GROUP,
            Optional.of("17"));
    var plain = Fixture.to(topic, new Part.Paragraph("in the topic"));
    it.platform.send(
        new Outgoing(
            topic,
            plain.words(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of("99"),
            "n",
            false));
    var request = it.fake.requests("sendmessage").getFirst();
    assertThat(request.params().path("message_thread_id").asInt()).isEqualTo(17);
    assertThat(request.params().path("reply_parameters").path("message_id").asInt()).isEqualTo(99);
    assertThat(
            request
                .params()
                .path("reply_parameters")
                .path("allow_sending_without_reply")
                .asBoolean())
        .isTrue();
    it.fake.chats().topic(Sent.GROUP, 0);
    assertThat(it.platform.send(Fixture.to(topic, new Part.Paragraph("topic deleted")))).hasSize(1);
  }

  @Test
  void aMessageSentOnceMoreSaysSo() throws Exception {
    var card = Fixture.says(new Part.Heading("Saved"));
    it.platform.send(
        new Outgoing(
            card.chat(),
            card.words(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "n",
            true));
    assertThat(seen().getFirst().text()).isEqualTo("↻ Saved");
  }

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
    it.fake.answer("sendmessage", FakeAnswer.tooMany(35));
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
        FakeAnswer.error(500, "Internal Server Error"),
        FakeAnswer.of(200, "{\"ok\":tr"),
        FakeAnswer.redirect("http://127.0.0.1:1/"),
        FakeAnswer.late(Duration.ofSeconds(2)));
    for (int i = 1; i <= 7; i++) {
      assertThat(failure(Fixture.says(new Part.Paragraph("once"))).meaning())
          .isEqualTo(Meaning.UNCERTAIN);
      assertThat(it.fake.requests("sendmessage")).hasSize(i);
    }
  }

  @Test
  void anEditOfUnknownFateMayBeTriedAgain() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("a"))).getFirst();
    it.fake.answer("editmessagetext", FakeAnswer.droppedAfterwards());
    var edit = Fixture.replacing(Fixture.says(new Part.Paragraph("b")), id);
    assertThat(failure(edit).meaning()).isEqualTo(Meaning.TRY_AGAIN);
    assertThat(it.platform.send(edit)).containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("b");
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
            .mapToObj(i -> FakeAnswer.movedTo(-1 - i % 2))
            .toArray(FakeAnswer[]::new));
    assertThat(failure(Fixture.to(Fixture.group(), new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.REFUSED);
  }

  @Test
  void aRevokedTokenIsNotTheFaultOfTheMessage() {
    it.fake.answer("sendmessage", FakeAnswer.error(401, "Unauthorized"));
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning())
        .isEqualTo(Meaning.TRY_AGAIN);
  }

  @Test
  void whatTheServerWillNeverTakeIsRefused() {
    it.fake.answer(
        "sendmessage",
        FakeAnswer.error(400, "Bad Request: BUTTON_DATA_INVALID"),
        FakeAnswer.of(413, "<html>too large"));
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning()).isEqualTo(Meaning.REFUSED);
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))).meaning()).isEqualTo(Meaning.REFUSED);
  }

  @Test
  void aGroupThatBecameASupergroupIsFollowedAndReported() throws Exception {
    it.started();
    it.fake.chats().open(-100_900);
    it.fake.answer("sendmessage", FakeAnswer.movedTo(-100_900));
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
    it.fake.answer("sendmessage", FakeAnswer.late(Duration.ZERO), FakeAnswer.tooMany(1));
    var text = Fixture.says(new Part.Paragraph("word ".repeat(1_500)));
    assertThat(failure(text).meaning()).isEqualTo(Meaning.TRY_AGAIN);
    assertThat(it.platform.send(text)).hasSize(2);
    assertThat(seen()).hasSize(2);
    assertThat(seen().stream().mapToInt(shown -> shown.text().split(" ").length).sum())
        .isEqualTo(1_500);
  }

  @Test
  void aPressIsAnsweredWithAShortWord() throws Exception {
    var press =
        (Incoming.Pressed)
            it.platform
                .read(FakeRequest.JSON.writeValueAsString(Sent.pressed(Sent.ANNA, 3, "v1:x")))
                .orElseThrow();
    it.platform.acknowledge(press, Optional.of("x".repeat(300)));
    it.platform.acknowledge(press, Optional.empty());
    it.fake.await("answercallbackquery", 2);
    assertThat(it.fake.requests("answercallbackquery"))
        .allSatisfy(request -> assertThat(request.text("callback_query_id")).isEqualTo("press-3"))
        .extracting(request -> request.text("text").length())
        .containsExactlyInAnyOrder(200, 0);
  }

  @Test
  void workIsShownAsTyping() throws Exception {
    it.platform.working(Fixture.anna());
    assertThat(it.fake.await("sendchataction", 1).text("action")).isEqualTo("typing");
  }

  @Test
  void failuresNeverShowTheToken() {
    it.fake.answer("sendmessage", FakeAnswer.error(400, "Bad Request: /bot" + TelegramFake.TOKEN));
    assertThat(failure(Fixture.says(new Part.Paragraph("x"))))
        .hasMessageNotContaining(TelegramFake.TOKEN);
    assertThat(Fixture.settings(it.fake.url()).toString())
        .doesNotContain(TelegramFake.TOKEN)
        .contains("4242424242");
  }

  private List<FakeChats.Shown> seen() {
    return it.fake.chats().shown(Sent.ANNA);
  }

  private DeliveryFailed failure(Outgoing message) {
    return catchThrowableOfType(DeliveryFailed.class, () -> it.platform.send(message));
  }

  private static byte[] png() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, -1, -2};
  }
}
