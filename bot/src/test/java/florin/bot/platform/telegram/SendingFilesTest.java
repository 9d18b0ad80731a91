package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Outgoing.Attached;
import florin.bot.chat.Part;
import florin.bot.chat.Sendings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures and files, and words where they are too long to stand under them. */
final class SendingFilesTest extends SendingWorld {
  @Test
  void aPictureIsAPhotoWithItsCaptionAndTheButtons() throws Exception {
    var chart = new Attached("Übersicht März.png", "image/png", png(), "Total 12.50 & more", true);
    var message =
        Sendings.with(
            Fixture.says(new Part.Heading("March")), List.of(List.of(Fixture.button("Bar", "t"))));
    it.platform.send(Sendings.with(message, chart));
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
        Sendings.with(
            Fixture.says(new Part.Heading("March")), List.of(List.of(Fixture.button("Bar", "t"))));
    var ids = it.platform.send(Sendings.with(message, chart));
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
    it.platform.send(Sendings.with(Fixture.says(), sheet, huge));
    assertThat(seen()).extracting(FakeChats.Shown::media).containsExactly("document", "document");
    assertThat(seen())
        .extracting(FakeChats.Shown::fileName)
        .containsExactly("re-port.xlsx", "file-caption");
  }

  @Test
  void aPictureTheServerCannotProcessGoesAsADocument() throws Exception {
    it.fake.answer("sendphoto", Refusals.error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
    it.platform.send(
        Sendings.with(Fixture.says(), new Attached("a.png", "image/png", png(), "c", true)));
    assertThat(seen()).extracting(FakeChats.Shown::media).containsExactly("document");
  }
}
