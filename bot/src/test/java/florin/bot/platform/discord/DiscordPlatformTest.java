package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import florin.bot.chat.Button;
import florin.bot.chat.ChatPlatform.Health.State;
import florin.bot.chat.ChatsWorld;
import florin.bot.chat.DeliveryFailed;
import florin.bot.chat.Form;
import florin.bot.chat.Incoming;
import florin.bot.chat.Inquiries;
import florin.bot.chat.Intake;
import florin.bot.chat.Origin;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import florin.bot.chat.PlatformUnderTest.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only Discord can, and what can go wrong there, over the real library. */
@Timeout(60)
final class DiscordPlatformTest {
  private static final Form FORM =
      new Form("Entry #1", List.of(new Form.Field("form.AMOUNT", "Amount", "12.50", true)));

  private final DiscordFake fake = DiscordFake.start();
  private final FakeChannel office = fake.channel("office");
  private final FakePerson anna = fake.person("Anna", "de").in(office);
  private final Taken taken = new Taken();
  private final Answering answering = new Answering();
  private DiscordPlatform platform;

  /** Keeps what came, as the inbox does. */
  private static final class Taken implements Intake {
    private final List<Update> updates = new CopyOnWriteArrayList<>();

    @Override
    public void accept(List<Update> more) {
      for (Update update : more) {
        if (updates.stream().noneMatch(known -> known.key().equals(update.key()))) {
          updates.add(update);
        }
      }
    }

    @Override
    public Map<String, String> newest(String name, String bot, String beginning) {
      Map<String, String> newest = new HashMap<>();
      updates.stream()
          .filter(update -> update.key().startsWith(beginning))
          .forEach(update -> newest.put(update.chatId(), update.key()));
      return newest;
    }
  }

  /** Answers what is looked up, as slowly as told. */
  private static final class Answering implements Inquiries {
    private volatile Duration delay = Duration.ZERO;

    @Override
    public List<Suggestion> suggest(Origin origin, String command, String param, String typed) {
      pause();
      return List.of(new Suggestion("2026-03", "2026-03"));
    }

    @Override
    public Optional<Form> form(Origin origin, String token) {
      pause();
      return Optional.of(FORM);
    }

    private void pause() {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  @BeforeEach
  void start() {
    platform = new DiscordPlatform(DiscordUnderTest.settings(fake), answering, Clock.systemUTC());
    platform.start(taken);
    platform.offer(MenuCommands.some(), Map.of());
    ChatsWorld.await("the commands are there", () -> fake.commands().all("").size() > 1);
    ChatsWorld.await("the bot listens", fake.gateway()::isConnected);
  }

  @AfterEach
  void stop() {
    platform.close();
    assertThat(fake.journal().troubles()).isEmpty();
    assertThat(fake.journal().violations()).isEmpty();
    fake.close();
  }

  private Incoming next(int number) {
    ChatsWorld.await(number + " updates", () -> taken.updates.size() >= number);
    return platform.read(taken.updates.get(number - 1).payload()).orElseThrow();
  }

  private static Outgoing answer(Incoming to, String text, List<List<Outgoing.Key>> keys) {
    return new Outgoing(
        to.origin().chat(),
        List.of(new Part.Paragraph(text)),
        List.of(),
        keys,
        Optional.empty(),
        Optional.empty(),
        "florin-1",
        false,
        to.origin().ticket(),
        false);
  }

  private static Outgoing.Key key(String label, boolean form) {
    return new Outgoing.Key(
        label, Optional.of(label + "-token"), Optional.empty(), Button.Style.PLAIN, form);
  }

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
  void whatWasWrittenWhileNobodyListenedIsReadAfterwards() {
    FakePerson inPrivate = anna.dm();
    inPrivate.says("one 1");
    next(1);
    fake.gateway().keepsWaiting();
    fake.gateway().forgetsSessions();
    fake.gateway().drops();
    ChatsWorld.await("the bot is gone", () -> !fake.gateway().isConnected());
    inPrivate.says("two 2");
    inPrivate.says("three 3");
    fake.gateway().letsIn();
    ChatsWorld.await("it is back and caught up", () -> taken.updates.size() == 3);
    assertThat(((Incoming.Wrote) next(2)).text()).isEqualTo("two 2");
    assertThat(((Incoming.Wrote) next(3)).text()).isEqualTo("three 3");
  }

  @Test
  void aConnectionDiscordEndsForGoodIsToldAndTriedAgain() {
    ChatsWorld.await("it is up", () -> platform.health().state() == State.UP);
    fake.gateway().closes(4014, "Disallowed intent(s).");
    ChatsWorld.await(
        "it is told",
        () ->
            platform.health().state() == State.DOWN && platform.health().detail().contains("4014"));
    ChatsWorld.await("it is up again", () -> platform.health().state() == State.UP);
  }

  @Test
  void moreRowsThanThereIsRoomForBecomeAMenu() throws Exception {
    var said = anna.slash("e", Map.of("text", "/last"));
    List<List<Outgoing.Key>> rows = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      rows.add(List.of(key("#" + number, false)));
    }
    rows.add(List.of(key("Older", false), key("Newer", false)));
    platform.send(answer(next(1), "Entries", rows));
    FakeMessage shown = said.messageSaying("Entries");
    assertThat(shown.buttons()).containsExactly("Older", "Newer");
    assertThat(shown.choices()).containsExactly("#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8");
    anna.choose(shown, "#3").answered();
    assertThat(((Incoming.Pressed) next(2)).token()).isEqualTo("#3-token");
  }

  @Test
  void aFormIsFilledInAndItsWordsArrive() throws Exception {
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    platform.send(answer(next(1), "Saved", List.of(List.of(key("Edit", true)))));
    var form = anna.press(said.messageSaying("Saved"), "Edit").modal();
    assertThat(form.title()).isEqualTo("Entry #1");
    assertThat(form.fields().getFirst().value()).isEqualTo("12.50");
    anna.fill(form, Map.of("Amount", "13.80")).answered();
    var filled = (Incoming.Filled) next(2);
    assertThat(filled.token()).isEqualTo("Edit-token");
    assertThat(filled.values()).isEqualTo(Map.of("form.AMOUNT", "13.80"));
  }

  @Test
  void whatTakesTooLongToLookUpIsToldOrLeftEmptyInTime() throws Exception {
    var said = anna.slash("e", Map.of("text", "lunch 12.50"));
    platform.send(answer(next(1), "Saved", List.of(List.of(key("Edit", true)))));
    FakeMessage shown = said.messageSaying("Saved");
    answering.delay = Duration.ofSeconds(4);
    var pressed = anna.press(shown, "Edit");
    assertThat(pressed.messageSaying("Drücke gleich noch einmal").isEphemeral()).isTrue();
    assertThat(pressed.took()).isLessThan(Duration.ofSeconds(3));
    var typed = anna.types("month", "period", "2026", Map.of());
    assertThat(typed.choices()).isEmpty();
    assertThat(typed.took()).isLessThan(Duration.ofSeconds(3));
    assertThat(taken.updates).hasSize(1);
  }

  @Test
  void whatIsLookedUpInTimeIsOffered() {
    assertThat(anna.typing("month", "period", "2026"))
        .extracting(FakeInteraction.FakeChoice::value)
        .containsExactly("2026-03");
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

  @Test
  void theMenuIsSentOnceForAllAndNotAgainWhereItIsThere() {
    int sent = fake.requests("PUT /applications/{application}/commands").size();
    platform.offer(MenuCommands.some(), Map.of());
    ChatsWorld.await(
        "it was compared",
        () -> fake.requests("GET /applications/{application}/commands").size() >= 2);
    assertThat(fake.requests("PUT /applications/{application}/commands")).hasSize(sent);
  }
}
