package florin.bot.platform.discord;

import florin.bot.platform.FakeAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How much is too much, after the vendor's page Rate Limits. */
final class FakeFlood {
  private static final Limit USUAL = new Limit(1_000, Duration.ofSeconds(1));

  private record Limit(int most, Duration per) {}

  private record Window(long startNanos, int used) {}

  private final Map<String, Limit> limits = new ConcurrentHashMap<>();
  private final Map<String, Window> windows = new HashMap<>();

  /** Allows so many requests of a route, such as {@code POST /channels/{channel}/messages}. */
  void limit(String route, int most, Duration per) {
    limits.put(route, new Limit(most, per));
  }

  /** What is said about the limit in every answer, and the refusal where there were too many. */
  record Verdict(Map<String, String> headers, Optional<FakeAnswer> refusal) {}

  /**
   * Limits are those of a route with its method, counted apart for each channel_id, guild_id, and
   * webhook_id with webhook_token.
   */
  synchronized Verdict count(FakeRequest request) {
    var limit = limits.getOrDefault(request.route(), USUAL);
    var key =
        request.route()
            + request.id("channel")
            + request.id("guild")
            + request.id("application")
            + request.id("token");
    var now = System.nanoTime();
    var window = windows.getOrDefault(key, new Window(now, 0));
    var left = window.startNanos() + limit.per().toNanos() - now;
    if (left <= 0) {
      window = new Window(now, 0);
      left = limit.per().toNanos();
    }
    var resetAfter = Duration.ofNanos(left);
    windows.put(key, new Window(window.startNanos(), window.used() + 1));
    var headers = headers(request.route(), limit, window.used() + 1, resetAfter);
    return new Verdict(
        headers,
        window.used() < limit.most()
            ? Optional.empty()
            : Optional.of(Refusals.tooMany(resetAfter)));
  }

  private static Map<String, String> headers(
      String route, Limit limit, int used, Duration resetAfter) {
    var seconds = resetAfter.toMillis() / 1000.0;
    return Map.of(
        "X-RateLimit-Bucket", Integer.toHexString(route.hashCode()),
        "X-RateLimit-Limit", Integer.toString(limit.most()),
        "X-RateLimit-Remaining", Integer.toString(Math.max(0, limit.most() - used)),
        "X-RateLimit-Reset-After", Double.toString(seconds),
        "X-RateLimit-Reset", Double.toString(System.currentTimeMillis() / 1000.0 + seconds));
  }
}
