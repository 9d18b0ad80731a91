package florin.bot.platform.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The limits of the Bots FAQ, when switched on: "avoid sending more than one message per second",
 * "not be able to send more than 20 messages per minute" to a group, "no more than about 30
 * messages per second". "Short bursts" in a chat are allowed: here five within five seconds.
 */
final class FakeFlood {
  private final Map<String, Deque<Long>> sent = new HashMap<>();
  private boolean on;

  synchronized void on() {
    on = true;
  }

  synchronized void check(String chatId) {
    if (!on) {
      return;
    }
    limit("", Duration.ofSeconds(1), 30);
    limit(chatId, Duration.ofSeconds(5), 5);
    if (chatId.startsWith("-")) {
      limit(chatId, Duration.ofMinutes(1), 20);
    }
    var now = System.nanoTime();
    sent.computeIfAbsent("", all -> new ArrayDeque<>()).add(now);
    sent.computeIfAbsent(chatId, one -> new ArrayDeque<>()).add(now);
  }

  private void limit(String key, Duration window, int most) {
    var since = System.nanoTime() - window.toNanos();
    var recent =
        sent.getOrDefault(key, new ArrayDeque<>()).stream().filter(at -> at > since).toList();
    if (recent.size() >= most) {
      var wait = (recent.get(recent.size() - most) - since) / 1_000_000_000 + 1;
      throw new FakeRefusal(
          429, "Too Many Requests: retry after " + wait, "{\"retry_after\":" + wait + "}");
    }
  }
}
