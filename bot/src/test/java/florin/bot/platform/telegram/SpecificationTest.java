package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import florin.bot.chat.Attachment;
import florin.bot.chat.Button;
import florin.bot.chat.Chat;
import florin.bot.chat.Command;
import florin.bot.chat.Incoming;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Outgoing.Attached;
import florin.bot.chat.Part;
import florin.bot.chat.Reply;
import florin.bot.chat.Sendings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Every kind of call Florin makes, checked against the published description of the Bot API by a
 * program of others.
 */
final class SpecificationTest {

  @Test
  void everyCallIsOneTheSpecificationAllows() throws Exception {
    var validator = Shared.orSkip("specs/tools/tgvalidate.py");
    try (var it = new Fixture()) {
      callEverything(it);
      var calls = FakeRequest.JSON.createArrayNode();
      it.fake.requests().forEach(request -> calls.add(request.json()));
      it.fake.requests("getupdates").stream()
          .limit(1)
          .forEach(request -> calls.add(request.json()));
      assertThat(it.fake.requests())
          .extracting(FakeRequest::method)
          .contains(
              "getme",
              "deletewebhook",
              "sendmessage",
              "sendphoto",
              "senddocument",
              "editmessagetext",
              "editmessagecaption",
              "editmessagemedia",
              "answercallbackquery",
              "sendchataction",
              "getfile",
              "setmycommands",
              "setmydescription",
              "setmyshortdescription",
              "setwebhook");
      assertThat(validated(validator, calls.toString()))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).startsWith("OK"));
    }
  }

  private static void callEverything(Fixture it) throws Exception {
    it.started();
    it.fake.await("getupdates", 1);
    it.fake.chats().topic(Sent.GROUP, 17);
    var topic =
        new Chat("telegram", "42", Long.toString(Sent.GROUP), Chat.Kind.GROUP, Optional.of("17"));
    var keys =
        List.of(
            List.of(
                new Outgoing.Key(
                    "Save", Optional.of("v1:abcdefgh"), Optional.empty(), Button.Style.SUCCESS),
                Fixture.link("Open", "https://florin.example.org/")));
    var card = Sendings.with(Fixture.says(new Part.Heading("Saved"), new Part.Mono("a < b")), keys);
    var answer =
        new Outgoing(
            topic, card.words(), List.of(), keys, Optional.empty(), Optional.of("1"), "n1", false);
    it.platform.send(answer);
    var id = it.platform.send(card).getFirst();
    it.platform.send(Sendings.replacing(Fixture.says(new Part.Paragraph("x".repeat(5_000))), id));
    var chart =
        new Attached("Grafik \"März\".png", "image/png", new byte[] {1, 2, 3}, "Summe", true);
    var photo = it.platform.send(Sendings.with(card, chart)).getFirst();
    it.platform.send(
        Sendings.replacing(
            Sendings.with(card, new Attached("b.png", "image/png", new byte[] {4}, "c", true)),
            photo));
    it.platform.send(Sendings.replacing(Fixture.says(new Part.Paragraph("only words")), photo));
    it.platform.send(
        Sendings.with(answer, new Attached("r.xlsx", "application/x", new byte[] {5}, "", false)));
    it.platform.acknowledge(
        (Incoming.Pressed)
            it.platform.read(Sent.pressed(Sent.ANNA, 1, "t").toString()).orElseThrow(),
        Optional.of("Done"));
    it.platform.working(topic);
    it.fake.file("F1", new byte[] {1});
    it.platform.fetch(
        new Attachment("F1", "f", "x/y", OptionalLong.empty()), OutputStream.nullOutputStream(), 9);
    it.platform.offer(
        List.of(
            Command.named("help")
                .menu(Command.Menu.EVERYWHERE)
                .handledBy((call, books) -> Reply.nothing())),
        Map.of(Locale.ENGLISH, Map.of("help", "Help"), Locale.GERMAN, Map.of("help", "Hilfe")));
    it.fake.await("setmyshortdescription", 3);
    var pushed =
        Fixture.settings(it.fake.url())
            .webhook("s3cret", URI.create("https://florin.example.org/"));
    try (var webhook = new TelegramPlatform(pushed, it.now::get)) {
      webhook.start(updates -> {});
      it.fake.await("setwebhook", 1);
    }
    it.fake.await("answercallbackquery", 1);
    it.fake.await("sendchataction", 1);
  }

  private static List<String> validated(Path validator, String calls) throws InterruptedException {
    try {
      var python =
          new ProcessBuilder("python3", validator.toString()).redirectErrorStream(true).start();
      try (var input = python.getOutputStream()) {
        input.write(calls.getBytes(StandardCharsets.UTF_8));
      }
      var lines =
          new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      python.waitFor();
      return lines;
    } catch (IOException noPython) {
      return abort("skipped: no python3");
    }
  }
}
