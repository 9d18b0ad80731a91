package florin.bot.platform.discord;

import florin.bot.chat.ChatPlatform;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
