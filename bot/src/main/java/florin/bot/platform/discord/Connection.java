package florin.bot.platform.discord;

import florin.bot.chat.ChatPlatform.Health;
import florin.bot.chat.ChatPlatform.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GatewayPingEvent;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Discord: opened in the background and again whenever it ends for good, as when a token
 * was revoked. What breaks off and can be taken up again, the library takes up.
 */
final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final DiscordSettings settings;
  private final InstantSource clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable ShardManager shards;
  private volatile String problem = "";
  private volatile Instant heard;

  Connection(DiscordSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.heard = clock.instant();
  }

  /** Returns at once. */
  void open(EventListener listener) {
    Thread.ofVirtual().name("discord-connection").start(() -> keepOpen(listener));
  }

  private void keepOpen(EventListener listener) {
    Duration pause = FIRST_PAUSE;
    while (closing.getCount() > 0) {
      var ended = new CompletableFuture<String>();
      try {
        ShardManager opened = build(listener, event -> watch(event, ended));
        shards = opened;
        if (closing.getCount() == 0) {
          opened.shutdown();
          return;
        }
        problem = "";
        pause = FIRST_PAUSE;
        String reason = ended.join();
        if (closing.getCount() == 0) {
          return;
        }
        problem = reason;
        LOG.error("event=discord.ended reason=\"{}\"", problem);
        opened.shutdown();
        rest(settings.pause());
      } catch (InvalidTokenException refused) {
        problem = "the token is refused";
        LOG.error("event=discord.refused");
        rest(settings.pause());
      } catch (RuntimeException unreachable) {
        problem = "Discord cannot be reached: " + Failure.of(unreachable).detail();
        LOG.warn("event=discord.unreachable failure=\"{}\"", Failure.of(unreachable).detail());
        rest(pause);
        pause = longer(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private void rest(Duration pause) {
    try {
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("event=discord.closing");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private ShardManager build(EventListener listener, EventListener watcher) {
    var builder =
        DefaultShardManagerBuilder.createLight(
                settings.token(), EnumSet.of(GatewayIntent.DIRECT_MESSAGES))
            .setCompression(settings.compression() ? Compression.ZLIB : Compression.NONE)
            .setEnableShutdownHook(false)
            .setShardsTotal(settings.shards() == 0 ? -1 : settings.shards())
            .addEventListeners(watcher, listener);
    settings
        .apiUrl()
        .ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url.toString())));
    settings
        .gatewayUrl()
        .ifPresent(url ->
            builder.setSessionController(
                new ConcurrentSessionController() {
                  @Override
                  public String getGateway() {
                    return url.toString();
                  }
                }));
    return builder.build();
  }

  private void watch(GenericEvent event, CompletableFuture<String> ended) {
    heard = clock.instant();
    if (event instanceof ShutdownEvent shutdown) {
      ended.complete(reason(shutdown.getCloseCode()));
    }
    if (event instanceof GatewayPingEvent ping) {
      LOG.debug("event=discord.ping ms={}", ping.getNewPing());
    }
  }

  private static String reason(@Nullable CloseCode code) {
    return code == null
        ? "closed"
        : "closed by Discord: " + code.getCode() + " " + code.getMeaning();
  }

  /** The first connection, which hears what is said in private; empty before there is one. */
  Optional<JDA> jda() {
    ShardManager manager = shards;
    return manager == null
        ? Optional.empty()
        : Optional.ofNullable(manager.getShardById(0))
            .filter(jda -> jda.getStatus() != JDA.Status.SHUTDOWN);
  }

  /** The same, after waiting a while for it. */
  Optional<JDA> await(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    Optional<JDA> found = jda();
    while (found.isEmpty() && closing.getCount() > 0 && System.nanoTime() < end) {
      Thread.sleep(LOOK);
      found = jda();
    }
    return found;
  }

  Instant heard() {
    return heard;
  }

  Health health() {
    ShardManager manager = shards;
    if (!problem.isEmpty()) {
      return new Health(State.DOWN, problem);
    }
    if (manager == null) {
      return new Health(State.STARTING, "not yet connected");
    }
    var statuses = manager.getStatuses();
    long connected =
        statuses.values().stream().filter(status -> status == JDA.Status.CONNECTED).count();
    String detail = connected + " of " + Math.max(statuses.size(), 1) + " connections open";
    if (connected == statuses.size() && connected > 0) {
      return new Health(State.UP, detail);
    }
    return new Health(connected == 0 ? State.DOWN : State.DEGRADED, detail);
  }

  @Override
  public void close() {
    closing.countDown();
    ShardManager manager = shards;
    if (manager != null) {
      manager.shutdown();
    }
  }
}
