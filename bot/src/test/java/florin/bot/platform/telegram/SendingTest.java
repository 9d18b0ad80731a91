package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Button;
import florin.bot.chat.Chat;
import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.Incoming;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import florin.bot.chat.Sendings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is sent, as people see it: words, buttons, answers. */
final class SendingTest extends SendingWorld {
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
        Refusals.error(400, "Bad Request: can't parse entities: Unsupported start tag"));
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
            Sendings.with(
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
    it.platform.send(Sendings.with(Fixture.says(new Part.Paragraph("?")), keys));
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
    it.platform.send(Sendings.with(Fixture.says(new Part.Paragraph("The web site")), keys));
    assertThat(seen().getFirst().text())
        .isEqualTo(
            "The web site\n\nOpen: http://127.0.0.1:7070/a?b=1&c=2\n\nOr: http://localhost/x");
    assertThat(seen().getFirst().keys().isMissingNode()).isTrue();
  }

  @Test
  void moreThanEightButtonsInARowBreakIntoRows() throws Exception {
    var row = IntStream.range(0, 19).mapToObj(i -> Fixture.button("b" + i, "t" + i)).toList();
    it.platform.send(Sendings.with(Fixture.says(new Part.Paragraph("pick")), List.of(row)));
    assertThat(seen().getFirst().keys().path("inline_keyboard"))
        .extracting(r -> r.size())
        .containsExactly(8, 8, 3);
  }

  @Test
  void aTokenBeyondSixtyFourBytesIsRefusedBeforeItIsSent() {
    var message =
        Sendings.with(
            Fixture.says(new Part.Paragraph("x")),
            List.of(List.of(Fixture.button("b", "ü".repeat(33)))));
    assertThat(failure(message).meaning()).isEqualTo(Meaning.REFUSED);
    assertThat(it.fake.requests()).isEmpty();
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
}
