package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Incoming;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import florin.bot.chat.PlatformUnderTest.Seen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only Discord can, and what can go wrong there, over the real library. */
@Timeout(60)
final class DiscordPlatformTest extends DiscordPlatformWorld {
  @Test
  void aCommandInAServerIsAnsweredToItsPersonAlone() throws Exception {
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    Incoming heard = next(1);
    assertThat(heard).isInstanceOf(Incoming.Wrote.class);
    assertThat(((Incoming.Wrote) heard).text()).isEqualTo("/e lunch 12.50");
    assertThat(heard.origin().within()).contains(office.id());
    assertThat(heard.origin().sender().language()).contains("de");
    platform.send(answer(heard, "Saved @everyone <@1>", List.of()));
    FakeMessage shown = said.messageSaying("Saved");
    assertThat(shown.isEphemeral()).isTrue();
    assertThat(shown.text()).isEqualTo("Saved @everyone <@1>");
    assertThat(shown.pinged()).isEmpty();
    assertThat(fake.person("Ben", "en-US").in(office).sees()).isEmpty();
    assertThat(anna.dm().sees()).isEmpty();
  }

  @Test
  void whatACommandAnswersAloudEverybodyInTheChannelReads() throws Exception {
    FakePerson ben = fake.person("Ben", "en-US").in(office);
    var said = anna.slash("help", Map.of());
    Incoming heard = next(1);
    platform.send(answer(heard, "What I can do", List.of(List.of(key("More", false)))));
    FakeMessage shown = said.messageSaying("What I can do");
    assertThat(shown.isEphemeral()).isFalse();
    assertThat(ben.sees()).extracting(Seen::text).containsExactly("What I can do");

    anna.press(shown, "More").answered();
    platform.send(answer(next(2), "For you alone", List.of()));
    assertThat(anna.shown().getLast().text()).isEqualTo("For you alone");
    assertThat(ben.sees()).hasSize(1);
  }

  @Test
  void aLineMayBeACommandAsOthersTypeIt() {
    anna.slash("e", Map.of("text", " /edit 1 13.80"));
    assertThat(((Incoming.Wrote) next(1)).text()).isEqualTo("/edit 1 13.80");
  }

  @Test
  void whatIsTypedIntoOptionsIsTheLineSomebodyElseWouldType() {
    anna.slash(
        "add",
        Map.of("amount", "12.50", "category", "eating out", "note", "for 2", "date", "yesterday"));
    assertThat(((Incoming.Wrote) next(1)).text())
        .isEqualTo("/add 12.50 cat:\"eating out\" \"for 2\" on:yesterday");
  }

  @Test
  void anAnswerThatCanNoLongerBeGivenThereComesInPrivate() throws Exception {
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    Incoming heard = next(1);
    said.expires();
    platform.send(answer(heard, "Saved", List.of()));
    assertThat(anna.dm().hears(1).text()).isEqualTo("Saved");
  }

  @Test
  void whoShutTheBotOutIsStillAnsweredWhereTheyCallIt() throws Exception {
    anna.shutsOut(true);
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    Incoming heard = next(1);
    platform.send(answer(heard, "Saved", List.of()));
    said.messageSaying("Saved");
    var unasked =
        new Outgoing(
            heard.origin().chat(),
            List.of(new Part.Paragraph("News")),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "florin-2",
            false);
    var failed = catchThrowableOfType(DeliveryFailed.class, () -> platform.send(unasked));
    assertThat(failed.meaning()).isEqualTo(DeliveryFailed.Meaning.REFUSED);
  }

  @Test
  void anybodysMessageCanBeBooked() {
    FakePerson ben = fake.person("Ben", "en-US").in(office);
    String words = ben.says("taxi 18.40 #travel");
    String paper =
        ben.says(
            "invoice of March",
            FakeFile.of("a.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)));
    anna.bookThis(words).answered();
    assertThat(((Incoming.Wrote) next(1)).text()).isEqualTo("/e taxi 18.40 #travel");
    anna.bookThis(paper).answered();
    var files = (Incoming.SentFiles) next(2);
    assertThat(files.caption()).isEqualTo("invoice of March");
    assertThat(files.attachments()).extracting(file -> file.fileName()).containsExactly("a.pdf");
    assertThat(files.origin().sender().externalId()).isEqualTo(anna.id());
  }
}
