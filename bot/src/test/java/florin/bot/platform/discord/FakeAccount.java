package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the interface says about the bot itself and about where to connect. */
final class FakeAccount {
  private final FakePlaces places;
  private final DiscordFake server;
  private volatile boolean revoked;
  private volatile int shards = 1;
  private volatile int concurrency = 1;

  FakeAccount(FakePlaces places, DiscordFake server) {
    this.places = places;
    this.server = server;
  }

  /** The token is good for nothing from now on. */
  void revoked(boolean gone) {
    revoked = gone;
  }

  boolean accepts(String token) {
    return !revoked && token.equals(DiscordFake.TOKEN);
  }

  /** How many shards the vendor recommends. */
  void recommends(int count) {
    shards = count;
  }

  /** The number of identify requests allowed in five seconds (Gateway, Session Start Limit). */
  void concurrency(int shardsAtOnce) {
    concurrency = shardsAtOnce;
  }

  /** Get Current User. */
  JsonNode self() {
    var json = places.bot.json();
    json.put("verified", true).put("mfa_enabled", false).put("flags", 0).put("locale", "en-US");
    return json.putNull("email");
  }

  /** Get Current Application. */
  JsonNode application() {
    var json = FakeRequest.JSON.createObjectNode().put("id", places.bot.id);
    json.put("name", "Florin").put("description", "").put("flags", 0);
    json.put("bot_public", true).put("bot_require_code_grant", false).put("verify_key", "00");
    json.put("flags_new", "0").put("explicit_content_filter", 0);
    for (var count : List.of("guild", "user_install", "user_authorization")) {
      json.put("approximate_" + count + "_count", 1);
    }
    for (var nothing :
        List.of(
            "icon",
            "team",
            "type",
            "interactions_endpoint_url",
            "role_connections_verification_url")) {
      json.putNull(nothing);
    }
    json.putArray("redirect_uris");
    json.putArray("eligible_oauth2_scopes");
    json.set("bot", places.bot.json());
    json.set("owner", places.bot.json().put("bot", false));
    json.putArray("tags");
    json.putObject("integration_types_config").putObject("0");
    return json;
  }

  /** Get Gateway Bot. */
  JsonNode gateway() {
    var json = FakeRequest.JSON.createObjectNode().put("url", server.gatewayUrl().toString());
    json.put("shards", shards);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 14_400_000)
        .put("max_concurrency", concurrency);
    return json;
  }

  /**
   * The event Ready, and the servers of the shard; they come as unavailable first (Gateway Events).
   */
  FakeGateway.Welcome welcome(FakeSession session) {
    var guilds = places.guilds(session.shard, session.shards);
    var ready = FakeRequest.JSON.createObjectNode().put("v", 10);
    ready.set("user", self());
    var waiting = ready.putArray("guilds");
    guilds.forEach(guild -> waiting.addObject().put("id", guild.id()).put("unavailable", true));
    ready.putArray("private_channels");
    ready.put("resume_gateway_url", server.gatewayUrl().toString());
    ready.put("session_type", "normal");
    ready.putArray("shard").add(session.shard).add(session.shards);
    ready.putObject("application").put("id", places.bot.id).put("flags", 0);
    return new FakeGateway.Welcome(
        ready,
        guilds.stream().map(guild -> guild.created(places.channels(guild), places.bot)).toList());
  }
}
