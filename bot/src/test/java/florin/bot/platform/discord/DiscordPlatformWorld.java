package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Button;
import florin.bot.chat.ChatsWorld;
import florin.bot.chat.Form;
import florin.bot.chat.Incoming;
import florin.bot.chat.Inquiries;
import florin.bot.chat.Intake;
import florin.bot.chat.Origin;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bot on the Discord-like server, and what came in by it. */
abstract class DiscordPlatformWorld {
  private static final Form FORM =
      new Form("Entry #1", List.of(new Form.Field("form.AMOUNT", "Amount", "12.50", true)));

  final DiscordFake fake = DiscordFake.start();
  final FakeChannel office = fake.channel("office");
  final FakePerson anna = fake.person("Anna", "de").in(office);
  final Taken taken = new Taken();
  final Answering answering = new Answering();
  DiscordPlatform platform;

  /** Keeps what came, as the inbox does. */
  static final class Taken implements Intake {
    final List<Update> updates = new CopyOnWriteArrayList<>();

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
  static final class Answering implements Inquiries {
    volatile Duration delay = Duration.ZERO;

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
  final void start() {
    platform = new DiscordPlatform(DiscordUnderTest.settings(fake), answering, Clock.systemUTC());
    platform.start(taken);
    platform.offer(MenuCommands.some(), Map.of());
    ChatsWorld.await("the commands are there", () -> fake.commands().all("").size() > 1);
    ChatsWorld.await("the bot listens", fake.gateway()::isConnected);
  }

  @AfterEach
  final void stop() {
    platform.close();
    assertThat(fake.journal().troubles()).isEmpty();
    assertThat(fake.journal().violations()).isEmpty();
    fake.close();
  }

  /** The how manieth update that came, from 1. */
  final Incoming next(int number) {
    ChatsWorld.await(number + " updates", () -> taken.updates.size() >= number);
    return platform.read(taken.updates.get(number - 1).payload()).orElseThrow();
  }

  static Outgoing answer(Incoming to, String text, List<List<Outgoing.Key>> keys) {
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

  static Outgoing.Key key(String label, boolean form) {
    return new Outgoing.Key(
        label, Optional.of(label + "-token"), Optional.empty(), Button.Style.PLAIN, form);
  }
}
