package florin.bot.platform.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the Discord platform is told at the start.
 *
 * @param token of the application's bot; never printed
 * @param apiUrl of the REST API with its version, ending in a slash; Discord's own where absent
 * @param gatewayUrl of the gateway; the API says where it is where absent
 * @param compression whether what the gateway sends is compressed
 * @param shards how many connections the servers are spread over; 0 lets Discord say
 * @param pause between two tries to get in where the token is refused
 */
public record DiscordSettings(
    String token,
    Optional<URI> apiUrl,
    Optional<URI> gatewayUrl,
    boolean compression,
    int shards,
    Duration pause) {
  /** Where Discord's own API is. */
  public static final URI DISCORD = URI.create("https://discord.com/api/v10/");

  private static final Duration PAUSE = Duration.ofMinutes(5);

  public DiscordSettings {
    if (token.isBlank() || token.codePoints().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("The Discord token is not one");
    }
    if (apiUrl.isPresent() && !isAddress(apiUrl.get(), "https?")) {
      throw new IllegalArgumentException(
          "The Discord API address must be an http or https address");
    }
    if (gatewayUrl.isPresent() && !isAddress(gatewayUrl.get(), "wss?")) {
      throw new IllegalArgumentException("The Discord gateway address must be a ws or wss address");
    }
  }

  /** One connection to Discord itself. */
  public static DiscordSettings of(String token) {
    return new DiscordSettings(token, Optional.empty(), Optional.empty(), true, 1, PAUSE);
  }

  public DiscordSettings at(Optional<URI> api, Optional<URI> gateway) {
    return new DiscordSettings(token, api, gateway, compression, shards, pause);
  }

  public DiscordSettings compressed(boolean yes) {
    return new DiscordSettings(token, apiUrl, gatewayUrl, yes, shards, pause);
  }

  public DiscordSettings sharded(int connections) {
    return new DiscordSettings(token, apiUrl, gatewayUrl, compression, connections, pause);
  }

  public DiscordSettings pausing(Duration other) {
    return new DiscordSettings(token, apiUrl, gatewayUrl, compression, shards, other);
  }

  private static boolean isAddress(URI address, String schemes) {
    return address.getHost() != null
        && address.getScheme() != null
        && address.getScheme().matches("(?i)" + schemes);
  }

  @Override
  public String toString() {
    return "DiscordSettings[shards=" + shards + "]";
  }
}
