package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shard was told since it introduced itself, over however many connections. */
final class FakeSession {
  final String id;
  final int shard;
  final int shards;
  final int intents;

  private final List<ObjectNode> told = new ArrayList<>();
  private @Nullable FakeConnection connection;

  FakeSession(String id, int shard, int shards, int intents, FakeConnection connection) {
    this.id = id;
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
    this.connection = connection;
  }

  boolean wants(int intent) {
    return (intents & intent) != 0;
  }

  synchronized Optional<FakeConnection> connection() {
    return Optional.ofNullable(connection);
  }

  synchronized void left(FakeConnection gone) {
    if (gone.equals(connection)) {
      connection = null;
    }
  }

  synchronized int sequence() {
    return told.size();
  }

  /** Kept while nobody listens, to be told when somebody comes back. */
  synchronized void tell(String event, ObjectNode data) {
    var payload = FakeRequest.JSON.createObjectNode().put("op", 0).put("t", event);
    payload.put("s", told.size() + 1).set("d", data);
    told.add(payload);
    if (connection != null) {
      connection.send(payload);
    }
  }

  /**
   * Missed events are replayed in order, and a Resumed event says that this is done (Gateway,
   * Resuming).
   */
  synchronized void resume(FakeConnection again, int lastSeen) {
    connection = again;
    told.subList(lastSeen, told.size()).forEach(again::send);
    tell("RESUMED", FakeRequest.JSON.createObjectNode());
  }
}
