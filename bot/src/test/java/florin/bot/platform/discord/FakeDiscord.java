package florin.bot.platform.discord;

import florin.bot.chat.ChatPlatform;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake server, for tests of the whole program. */
public final class FakeDiscord implements AutoCloseable {
  private final DiscordFake server = DiscordFake.start();

  /** The bot, not started, for people who open no forms. */
  public ChatPlatform platform() {
    return new DiscordPlatform(
        DiscordUnderTest.settings(server), DiscordUnderTest.NOTHING, Clock.systemUTC());
  }

  /** What the program is told to find it. */
  public Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "FLORIN_DISCORD_TOKEN",
            DiscordFake.TOKEN,
            "FLORIN_DISCORD_API_URL",
            server.apiUrl().toString(),
            "FLORIN_DISCORD_GATEWAY_URL",
            server.gatewayUrl().toString()));
  }

  /**
   * @param language as the person's client reports it
   */
  public FakePerson person(String name, String language) {
    return server.person(name, language);
  }

  /** A channel of a server that took the bot in. */
  public FakeChannel channel(String name) {
    return server.channel(name);
  }

  /** A channel of a server that the shard of this number, of so many, hears of. */
  public FakeChannel channel(String name, int shard, int shards) {
    long id = (1000L * shards + shard) << 22;
    return server
        .places()
        .channel(server.places().guild(name, Optional.of(Long.toString(id)), true), name);
  }

  /** How many shards it recommends, which may all introduce themselves at once. */
  public void recommends(int shards) {
    server.account().recommends(shards);
    server.account().concurrency(shards);
  }

  /** Ends all connections for a reason, such as 4014. */
  public void closes(int code, String reason) {
    server.gateway().closes(code, reason);
  }

  /** Whether a command is offered to everybody. */
  public boolean offers(String command) {
    for (var offered : server.commands().all("")) {
      if (offered.path("name").asText().equals(command)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the bot listens. */
  public boolean isConnected() {
    return server.gateway().isConnected();
  }

  /** What was against the rules so far. */
  public List<String> troubles() {
    return server.journal().troubles();
  }

  @Override
  public void close() {
    server.close();
  }
}
