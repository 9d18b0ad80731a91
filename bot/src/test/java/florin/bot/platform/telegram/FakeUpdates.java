package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The queue behind getUpdates, with the vendor's rules. */
final class FakeUpdates {
  private final List<ObjectNode> queue = new ArrayList<>();
  private Set<String> allowed = Set.of();
  private int nextId = 1_000;
  private int poller;
  private boolean webhook;
  private boolean patient = true;

  /**
   * "Identifiers start from a certain positive number and increase sequentially."
   *
   * @return its number; 0 where allowed_updates leaves its kind out ("unwanted updates" may only be
   *     older ones)
   */
  synchronized int add(ObjectNode update) {
    var kind = update.fieldNames().next();
    if (!allowed.isEmpty() && !allowed.contains(kind)) {
      return 0;
    }
    update.put("update_id", nextId);
    queue.add(update);
    notifyAll();
    return nextId++;
  }

  synchronized void numberFrom(int id) {
    nextId = id;
  }

  /** Makes the server one of those that answer at once, whatever timeout they are asked for. */
  synchronized void impatient() {
    patient = false;
  }

  synchronized int waiting() {
    return queue.size();
  }

  synchronized void webhook(boolean set) {
    webhook = set;
    notifyAll();
  }

  synchronized ArrayNode poll(FakeRequest request) throws InterruptedException {
    if (webhook) {
      // "This method will not work if an outgoing webhook is set up."
      throw new FakeRefusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    var me = ++poller;
    notifyAll();
    if (request.params().has("allowed_updates")) {
      // "If not specified, the previous setting will be used."
      allowed = new HashSet<>();
      request.params().path("allowed_updates").forEach(kind -> allowed.add(kind.asText()));
    }
    forget(request.params().path("offset").asInt(0));
    var seconds = patient ? request.params().path("timeout").asInt(0) : 0;
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (queue.isEmpty() && me == poller && !webhook && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
    }
    if (webhook) {
      throw new FakeRefusal(409, "Conflict: terminated by setWebhook request");
    }
    if (me != poller) {
      throw new FakeRefusal(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
    return first(request.params().path("limit").asInt(100));
  }

  /**
   * "An update is considered confirmed as soon as getUpdates is called with an offset higher than
   * its update_id. The negative offset can be specified to retrieve updates starting from -offset
   * update from the end of the updates queue. All previous updates will be forgotten."
   */
  private void forget(int offset) {
    if (offset < 0) {
      queue.subList(0, Math.max(0, queue.size() + offset)).clear();
    } else {
      queue.removeIf(update -> update.path("update_id").asInt() < offset);
    }
  }

  /**
   * "Values between 1-100 are accepted." "Updates starting with the earliest unconfirmed update are
   * returned."
   */
  private ArrayNode first(int limit) {
    var some = FakeRequest.JSON.createArrayNode();
    queue.stream()
        .limit(Math.clamp(limit, 1, 100))
        .map(JsonNode::deepCopy)
        .forEach(update -> some.add((JsonNode) update));
    return some;
  }
}
