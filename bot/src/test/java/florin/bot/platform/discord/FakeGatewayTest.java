package florin.bot.platform.discord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the library of others makes of the fake's gateway. */
final class FakeGatewayTest {
  private final DiscordFake fake = DiscordFake.start();
  private final Jda bot = new Jda(fake);

  @AfterEach
  void stop() {
    bot.close();
    assertThat(fake.journal().troubles()).isEmpty();
  }

  @Test
  void whatIsSaidInPrivateArrivesCompressed() throws InterruptedException {
    bot.connect(Compression.ZLIB);
    assertThat(fake.gateway().introductions().getFirst().compressed()).isTrue();

    fake.person("Anna", "de").says("lunch 12.50 ".repeat(150));
    fake.person("Ben", "en-US").says("tea 2");

    assertThat(bot.hears(MessageReceivedEvent.class, 2).getMessage().getContentRaw())
        .isEqualTo("tea 2");
  }

  @Test
  void aWrongTokenIsRefused() {
    fake.account().revoked(true);

    assertThatThrownBy(() -> bot.begin(Compression.NONE)).isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void aTokenRevokedLaterEndsTheConnectionForGood() throws InterruptedException {
    var jda = bot.connect(Compression.NONE);
    fake.account().revoked(true);
    fake.gateway().forgetsSessions();
    fake.gateway().drops();

    assertThat(bot.hears(ShutdownEvent.class, 1).getCloseCode())
        .isEqualTo(CloseCode.AUTHENTICATION_FAILED);
    assertThat(jda.getStatus()).isEqualTo(JDA.Status.SHUTDOWN);
  }

  @Test
  void anIntentNobodyGrantedEndsTheConnectionForGood() {
    bot.begin(Compression.NONE, GatewayIntent.MESSAGE_CONTENT);

    assertThat(bot.hears(ShutdownEvent.class, 1).getCloseCode())
        .isEqualTo(CloseCode.DISALLOWED_INTENTS);
  }

  @Test
  void withoutTheIntentServersMessagesAreEmptyUnlessTheyConcernTheBot()
      throws InterruptedException {
    var home = fake.channel("home");
    var anna = fake.person("Anna", "de").in(home);
    bot.connect(Compression.NONE);

    anna.says("lunch 12.50");
    anna.says("<@" + fake.places().bot.id + "> lunch");

    bot.hears(MessageReceivedEvent.class, 2);
    assertThat(bot.heard(MessageReceivedEvent.class))
        .extracting(event -> event.getMessage().getContentRaw())
        .containsExactly("", "<@" + fake.places().bot.id + "> lunch");
  }

  @Test
  void withTheIntentServersMessagesAreWhole() throws InterruptedException {
    fake.gateway().allow(FakeIntents.MESSAGE_CONTENT);
    var home = fake.channel("home");
    bot.connect(Compression.NONE, GatewayIntent.MESSAGE_CONTENT);

    fake.person("Anna", "de").in(home).says("lunch 12.50");

    assertThat(bot.hears(MessageReceivedEvent.class, 1).getMessage().getContentRaw())
        .isEqualTo("lunch 12.50");
  }

  @Test
  void whatHappensWhileTheLineIsDownIsToldAfterwards() throws InterruptedException {
    bot.connect(Compression.NONE);
    fake.gateway().keepsWaiting();
    fake.gateway().drops();
    Waiting.until("the line down", () -> !fake.gateway().isConnected());
    fake.person("Anna", "de").says("lunch 12.50");
    fake.gateway().letsIn();

    bot.hears(SessionResumeEvent.class, 1);
    assertThat(bot.hears(MessageReceivedEvent.class, 1).getMessage().getContentRaw())
        .isEqualTo("lunch 12.50");
    assertThat(fake.gateway().introductions()).hasSize(1);
  }

  @Test
  void aSessionNobodyRemembersBeginsAnewAndWhatHappenedMeanwhileIsLost()
      throws InterruptedException {
    bot.connect(Compression.ZLIB);
    fake.gateway().keepsWaiting();
    fake.gateway().drops();
    Waiting.until("the line down", () -> !fake.gateway().isConnected());
    fake.person("Anna", "de").says("lunch 12.50");
    fake.gateway().forgetsSessions();
    fake.gateway().letsIn();

    bot.hears(SessionRecreateEvent.class, 1);
    assertThat(bot.heard(MessageReceivedEvent.class)).isEmpty();
    assertThat(fake.gateway().introductions()).hasSize(2);
  }

  @Test
  void askedToReconnectTheBotResumes() throws InterruptedException {
    bot.connect(Compression.NONE);
    fake.gateway().asksToReconnect();

    bot.hears(SessionResumeEvent.class, 1);
    assertThat(fake.gateway().resumes()).isEqualTo(1);
  }

  @Test
  void anInvalidSessionBeginsAnew() throws InterruptedException {
    bot.connect(Compression.NONE);
    fake.gateway().invalidates(false);

    bot.hears(SessionRecreateEvent.class, 1);
    assertThat(fake.gateway().introductions()).hasSize(2);
  }

  @Test
  void anInvalidSessionThatMayGoOnGoesOn() throws InterruptedException {
    bot.connect(Compression.NONE);
    fake.gateway().invalidates(true);

    bot.hears(SessionResumeEvent.class, 1);
    assertThat(fake.gateway().introductions()).hasSize(1);
  }

  @Test
  void aLineThatNoLongerAnswersIsLeftAndTheSessionResumed() throws InterruptedException {
    fake.gateway().heartbeat(Duration.ofMillis(300));
    bot.connect(Compression.NONE);
    fake.gateway().acknowledges(false);
    bot.hears(SessionDisconnectEvent.class, 1);
    fake.gateway().acknowledges(true);

    bot.hears(SessionResumeEvent.class, 1);
  }

  @Test
  void twoShardsHearOfTheirOwnServersAndTheFirstOfWhatIsPrivate() throws InterruptedException {
    fake.account().recommends(2);
    fake.account().concurrency(2);
    long step = 1L << 22;
    var even = fake.places().guild("even", Optional.of(Long.toString(1000 * step)), true);
    var odd = fake.places().guild("odd", Optional.of(Long.toString(1001 * step)), true);
    var there = fake.places().channel(odd, "odd");
    var shards =
        DefaultShardManagerBuilder.createLight(
                DiscordFake.TOKEN, GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfigProvider(id -> new RestConfig().setBaseUrl(fake.apiUrl().toString()))
            .setEnableShutdownHook(false)
            .setCompression(Compression.NONE)
            .setShardsTotal(-1)
            .addEventListeners(bot.listener())
            .build();
    try {
      Waiting.until(
          "both shards",
          () -> shards.getGuildById(even.id()) != null && shards.getGuildById(odd.id()) != null);
      assertThat(requireNonNull(shards.getShardById(0)).getGuilds())
          .extracting(g -> g.getName())
          .containsExactly("even");
      assertThat(requireNonNull(shards.getShardById(1)).getGuilds())
          .extracting(g -> g.getName())
          .containsExactly("odd");

      fake.person("Anna", "de").in(there).says("in a server");
      assertThat(bot.hears(MessageReceivedEvent.class, 1).getJDA().getShardInfo().getShardId())
          .isEqualTo(1);
      fake.person("Ben", "en-US").says("in private");
      assertThat(bot.hears(MessageReceivedEvent.class, 2).getJDA().getShardInfo().getShardId())
          .isZero();
    } finally {
      shards.shutdown();
    }
  }
}
