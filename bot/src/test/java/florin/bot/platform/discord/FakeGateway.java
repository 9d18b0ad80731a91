package florin.bot.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The WebSocket over which the bot hears what happens, after the vendor's page Gateway. Its numbers
 * are those of Opcodes and Status Codes.
 */
final class FakeGateway {
  /** What an identify said. */
  record Introduction(int shard, int shards, int intents, boolean compressed) {}

  private final FakeSnowflakes ids;
  private final Predicate<String> tokens;
  private final Function<FakeSession, Welcome> welcome;
  private final Map<String, FakeConnection> connections = new ConcurrentHashMap<>();
  private final Map<String, FakeSession> sessions = new ConcurrentHashMap<>();
  private final List<Introduction> introductions = new CopyOnWriteArrayList<>();
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final FakeAnteroom anteroom = new FakeAnteroom(this::greet);
  private volatile boolean acknowledges = true;
  private volatile int allowed;
  private volatile Duration heartbeat = Duration.ofMillis(41_250);

  /** What a new session is told at first: ready, and the servers it will be told about. */
  record Welcome(ObjectNode ready, List<ObjectNode> guilds) {}

  FakeGateway(
      FakeSnowflakes ids, Predicate<String> tokens, Function<FakeSession, Welcome> welcome) {
    this.ids = ids;
    this.tokens = tokens;
    this.welcome = welcome;
  }

  void listen(WsConfig ws) {
    ws.onConnect(socket -> {
      socket.session.setIdleTimeout(Duration.ofMinutes(5));
      var connection = new FakeConnection(socket);
      connections.put(socket.sessionId(), connection);
      anteroom.enter(connection);
    });
    ws.onMessage(socket -> {
      var connection = connections.get(socket.sessionId());
      if (connection != null) {
        String said = socket.message();
        anteroom.say(connection, () -> heard(connection, said));
      }
    });
    ws.onClose(socket -> left(socket.sessionId(), socket.status()));
    ws.onError(socket -> left(socket.sessionId(), 1006));
  }

  private void greet(FakeConnection connection) {
    var hello = payload(10);
    hello.putObject("d").put("heartbeat_interval", heartbeat.toMillis());
    connection.send(hello);
  }

  /** Whoever connects is neither greeted nor heard before {@link #letsIn}. */
  void keepsWaiting() {
    anteroom.shut();
  }

  void letsIn() {
    anteroom.open();
  }

  /** Which privileged intents the application was granted; none at first. */
  void allow(int intents) {
    allowed = intents;
  }

  /** For connections from now on. */
  void heartbeat(Duration interval) {
    heartbeat = interval;
  }

  /** Whether heartbeats are answered; without answers a client should come back. */
  void acknowledges(boolean acks) {
    acknowledges = acks;
  }

  /** All connections break. */
  void drops() {
    connections.values().forEach(FakeConnection::drop);
  }

  void closes(int code, String reason) {
    connections.values().forEach(connection -> connection.close(code, reason));
  }

  /** Opcode 7: "You should attempt to reconnect and resume immediately." */
  void asksToReconnect() {
    connections.values().forEach(connection -> connection.send(payload(7)));
  }

  /** Opcode 9: "The session has been invalidated. You should reconnect and identify/resume". */
  void invalidates(boolean resumable) {
    for (var connection : connections.values()) {
      var session = connection.session();
      if (!resumable && session != null) {
        sessions.remove(session.id);
        connection.session(null);
      }
      connection.send(payload(9).put("d", resumable));
    }
  }

  /** Nobody can resume; what is told to nobody is lost. */
  void forgetsSessions() {
    sessions.clear();
  }

  /** All that were introduced so far, newest last. */
  List<Introduction> introductions() {
    return List.copyOf(introductions);
  }

  /** How often a session was resumed. */
  int resumes() {
    return (int) received.stream().filter(p -> p.path("op").asInt() == 6).count();
  }

  /** Whether every shard listens. */
  boolean isConnected() {
    return !sessions.isEmpty()
        && sessions.values().stream().allMatch(session -> session.connection().isPresent());
  }

  /**
   * @param guildId empty for what happens in private, of which shard 0 hears
   * @param data by what the session may know; nothing if it may not
   */
  void tell(
      Optional<String> guildId, String event, Function<FakeSession, Optional<ObjectNode>> data) {
    for (var session : sessions.values()) {
      int shard = guildId.map(id -> FakeSnowflakes.shard(id, session.shards)).orElse(0);
      if (shard == session.shard) {
        data.apply(session).ifPresent(known -> session.tell(event, known));
      }
    }
  }

  private void heard(FakeConnection connection, String text) {
    JsonNode payload;
    try {
      payload = FakeRequest.JSON.readTree(text);
    } catch (JsonProcessingException garbled) {
      connection.close(4002, "Error while decoding payload.");
      return;
    }
    received.add(payload);
    switch (payload.path("op").asInt(-1)) {
      case 1 -> {
        if (acknowledges) {
          connection.send(payload(11));
        }
      }
      case 2 -> identify(connection, payload.path("d"));
      case 6 -> resume(connection, payload.path("d"));
      case 3, 4, 8 -> {
        if (connection.session() == null) {
          connection.close(4003, "Not authenticated.");
        }
      }
      default -> connection.close(4001, "Unknown opcode.");
    }
  }

  private void identify(FakeConnection connection, JsonNode data) {
    int shard = data.path("shard").path(0).asInt(0);
    int shards = data.path("shard").path(1).asInt(1);
    int intents = data.path("intents").asInt(-1);
    introductions.add(new Introduction(shard, shards, intents, connection.isCompressed()));
    if (!tokens.test(data.path("token").asText())) {
      connection.close(4004, "Authentication failed.");
    } else if (connection.session() != null) {
      connection.close(4005, "Already authenticated.");
    } else if (shard < 0 || shard >= shards) {
      connection.close(4010, "Invalid shard.");
    } else if (!FakeIntents.areKnown(intents)) {
      connection.close(4013, "Invalid intent(s).");
    } else if (!FakeIntents.areGranted(intents, allowed)) {
      connection.close(4014, "Disallowed intent(s).");
    } else {
      var session = new FakeSession("s" + ids.next(), shard, shards, intents, connection);
      connection.session(session);
      var first = welcome.apply(session);
      sessions.values().removeIf(old -> old.shard == shard && old.connection().isEmpty());
      synchronized (session) {
        sessions.put(session.id, session);
        session.tell("READY", first.ready().put("session_id", session.id));
        first.guilds().forEach(guild -> session.tell("GUILD_CREATE", guild));
      }
    }
  }

  private void resume(FakeConnection connection, JsonNode data) {
    var session = sessions.get(data.path("session_id").asText());
    int seen = data.path("seq").asInt();
    if (!tokens.test(data.path("token").asText())) {
      connection.close(4004, "Authentication failed.");
    } else if (session == null) {
      connection.send(payload(9).put("d", false));
    } else if (seen > session.sequence()) {
      connection.close(4007, "Invalid seq.");
    } else {
      connection.session(session);
      session.resume(connection, seen);
    }
  }

  /** Whoever closes with 1000 or 1001 gives up the session (Gateway, Initiating a Disconnect). */
  private void left(String socket, int code) {
    var connection = connections.remove(socket);
    var session = connection == null ? null : connection.session();
    if (connection == null || session == null) {
      return;
    }
    session.left(connection);
    if (code == 1000 || code == 1001) {
      sessions.remove(session.id);
    }
  }

  private static ObjectNode payload(int opcode) {
    return FakeRequest.JSON.createObjectNode().put("op", opcode);
  }

  /** What came over the sockets, oldest first. */
  List<JsonNode> received() {
    return new ArrayList<>(received);
  }
}
