package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.DeliveryFailed.Meaning;
import florin.bot.chat.Outgoing.Attached;
import florin.bot.chat.Part;
import florin.bot.chat.Sendings;
import florin.bot.platform.FakeAnswer;
import org.junit.jupiter.api.Test;

/** A message takes the place of another, or is sent anew where it cannot. */
final class SendingEditsTest extends SendingWorld {
  @Test
  void anEditChangesTheMessageInItsPlace() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("page 1"))).getFirst();
    var again =
        it.platform.send(Sendings.replacing(Fixture.says(new Part.Paragraph("page 2")), id));
    assertThat(again).containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("page 2");
  }

  @Test
  void anEditThatChangesNothingIsASuccess() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("same"))).getFirst();
    assertThat(it.platform.send(Sendings.replacing(Fixture.says(new Part.Paragraph("same")), id)))
        .containsExactly(id);
    assertThat(it.fake.requests("sendmessage")).hasSize(1);
  }

  @Test
  void whatCanNoLongerBeEditedIsSentAnew() throws Exception {
    var ids = it.platform.send(Sendings.replacing(Fixture.says(new Part.Paragraph("new")), "777"));
    assertThat(seen())
        .extracting(shown -> Integer.toString(shown.id()))
        .containsExactlyElementsOf(ids);
    it.fake.answer("editmessagetext", Refusals.error(400, "Bad Request: message can't be edited"));
    assertThat(
            it.platform.send(
                Sendings.replacing(Fixture.says(new Part.Paragraph("newer")), ids.getFirst())))
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void aPictureIsReplacedByAnotherAndItsCaptionByText() throws Exception {
    var first =
        Sendings.with(
            Fixture.says(new Part.Heading("Bar")),
            new Attached("a.png", "image/png", png(), "1", true));
    var id = it.platform.send(first).getFirst();
    var other =
        Sendings.with(
            Fixture.says(new Part.Heading("Line")),
            new Attached("b.png", "image/png", new byte[] {1, 2}, "2", true));
    assertThat(it.platform.send(Sendings.replacing(other, id))).containsExactly(id);
    assertThat(seen().getFirst().file()).containsExactly(1, 2);
    assertThat(seen().getFirst().text()).isEqualTo("Line\n2");
    assertThat(it.platform.send(Sendings.replacing(Fixture.says(new Part.Paragraph("Gone")), id)))
        .containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("Gone");
  }

  @Test
  void aTextIsReplacedByAPicture() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("text"))).getFirst();
    var chart = Sendings.with(Fixture.says(), new Attached("a.png", "image/png", png(), "c", true));
    assertThat(it.platform.send(Sendings.replacing(chart, id))).containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::media).containsExactly("photo");
  }

  @Test
  void anEditOfUnknownFateMayBeTriedAgain() throws Exception {
    var id = it.platform.send(Fixture.says(new Part.Paragraph("a"))).getFirst();
    it.fake.answer("editmessagetext", FakeAnswer.droppedAfterwards());
    var edit = Sendings.replacing(Fixture.says(new Part.Paragraph("b")), id);
    assertThat(failure(edit).meaning()).isEqualTo(Meaning.TRY_AGAIN);
    assertThat(it.platform.send(edit)).containsExactly(id);
    assertThat(seen()).extracting(FakeChats.Shown::text).containsExactly("b");
  }
}
