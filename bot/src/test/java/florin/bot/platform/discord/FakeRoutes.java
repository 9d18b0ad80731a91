package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every request the fake answers, on one screen. */
final class FakeRoutes {
  /** What is done for a request; nothing to say is 204. */
  interface Work {
    @Nullable JsonNode answer(FakeRequest request);
  }

  /** Where a request is taken. */
  interface Doors {
    /**
     * @param route method and pattern
     */
    void open(String route, Work work);
  }

  private final DiscordFake server;

  FakeRoutes(DiscordFake server) {
    this.server = server;
  }

  void open(Doors doors) {
    var account = server.account();
    var interactions = server.interactions();
    doors.open("GET /users/@me", request -> account.self());
    doors.open("GET /applications/@me", request -> account.application());
    doors.open("GET /oauth2/applications/@me", request -> account.application());
    doors.open("GET /gateway/bot", request -> account.gateway());
    doors.open("POST /users/@me/channels", this::openDm);

    doors.open("GET /applications/{application}/commands", this::commands);
    doors.open("PUT /applications/{application}/commands", this::declare);
    doors.open("GET /applications/{application}/guilds/{guild}/commands", this::commands);
    doors.open("PUT /applications/{application}/guilds/{guild}/commands", this::declare);

    doors.open("GET /channels/{channel}", request -> channel(request).json());
    doors.open("POST /channels/{channel}/typing", this::typing);
    doors.open("GET /channels/{channel}/messages", this::messages);
    doors.open("POST /channels/{channel}/messages", this::post);
    doors.open("GET /channels/{channel}/messages/{message}", r -> message(r).json());
    doors.open("PATCH /channels/{channel}/messages/{message}", this::edit);
    doors.open("DELETE /channels/{channel}/messages/{message}", this::delete);

    doors.open("POST /interactions/{interaction}/{token}/callback", interactions::answer);
    doors.open("POST /webhooks/{application}/{token}", interactions::followUp);
    doors.open("GET /webhooks/{application}/{token}/messages/{message}", interactions::get);
    doors.open("PATCH /webhooks/{application}/{token}/messages/{message}", interactions::edit);
    doors.open("DELETE /webhooks/{application}/{token}/messages/{message}", interactions::delete);
  }

  /** Interactions are answered with their token alone. */
  static boolean needsNoAccount(String route) {
    return route.contains("/{token}");
  }

  /**
   * Create DM: "Returns a DM channel object (if one already exists, it will be returned instead)".
   */
  private JsonNode openDm(FakeRequest request) {
    return server
        .places()
        .user(request.text("recipient_id"))
        .map(user -> server.places().dm(user).json())
        .orElseThrow(() -> FakeRefusal.form("recipient_id", "Unknown user"));
  }

  private JsonNode commands(FakeRequest request) {
    return server.commands().all(request.id("guild"));
  }

  private JsonNode declare(FakeRequest request) {
    if (!request.id("application").equals(server.places().bot.id)) {
      throw new FakeRefusal(404, 10002, "Unknown Application");
    }
    return server.commands().replace(request.id("guild"), request.body());
  }

  private @Nullable JsonNode typing(FakeRequest request) {
    channel(request);
    return null;
  }

  private JsonNode post(FakeRequest request) {
    var channel = channel(request);
    var closed = channel.people().stream().anyMatch(FakeUser::isClosed);
    if (channel.kind() == FakeChannel.Kind.BOT_DM && closed) {
      throw new FakeRefusal(403, 50007, "Cannot send messages to this user");
    }
    var post = FakePost.plain(channel, server.places().bot, request.body(), request.files());
    return server.chats().postOnce(post).json();
  }

  private JsonNode edit(FakeRequest request) {
    var message = message(request);
    if (!message.author().equals(server.places().bot.id)) {
      throw new FakeRefusal(403, 50005, "Cannot edit a message authored by another user");
    }
    return server.chats().edit(message, request.body(), request.files(), 0).json();
  }

  private @Nullable JsonNode delete(FakeRequest request) {
    server.chats().delete(message(request));
    return null;
  }

  /** Get Channel Messages: the newest first, 50 unless {@code limit} says otherwise. */
  private ArrayNode messages(FakeRequest request) {
    var after = Optional.ofNullable(request.query().get("after")).map(Long::parseLong);
    var before = Optional.ofNullable(request.query().get("before")).map(Long::parseLong);
    int limit = Integer.parseInt(request.query().getOrDefault("limit", "50"));
    if (limit < 1 || limit > 100) {
      throw FakeRefusal.form("limit", "int value should be between 1 and 100.");
    }
    var found =
        server.chats().in(channel(request)).stream()
            .filter(message -> message.onlyFor().isEmpty())
            .filter(message -> after.map(id -> Long.parseLong(message.id()) > id).orElse(true))
            .filter(message -> before.map(id -> Long.parseLong(message.id()) < id).orElse(true))
            .toList();
    // With "after" those next to it, else the last ones; either way the newest stands first.
    int from = after.isPresent() ? 0 : Math.max(0, found.size() - limit);
    var all = FakeRequest.JSON.createArrayNode();
    found
        .subList(from, Math.min(found.size(), from + limit))
        .reversed()
        .forEach(message -> all.add(message.json()));
    return all;
  }

  /** An ephemeral message is reached only by the token of its interaction. */
  private FakeMessage message(FakeRequest request) {
    var message = server.chats().existing(channel(request), request.id("message"));
    if (message.onlyFor().isPresent()) {
      throw FakeRefusal.unknownMessage();
    }
    return message;
  }

  private FakeChannel channel(FakeRequest request) {
    var channel =
        server.places().channel(request.id("channel")).orElseThrow(FakeRefusal::unknownChannel);
    if (!channel.hasBot()) {
      throw FakeRefusal.missingAccess();
    }
    return channel;
  }
}
