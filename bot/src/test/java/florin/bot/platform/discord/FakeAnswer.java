package florin.bot.platform.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What the fake does with one request instead of its work, or after it.
 *
 * @param status 0 for the answer of the work itself
 * @param delay before the work
 * @param works whether the work is done all the same, even where the status says otherwise
 * @param drops whether the connection is closed instead of an answer
 */
record FakeAnswer(
    int status,
    String body,
    Map<String, String> headers,
    Duration delay,
    boolean works,
    boolean drops) {

  static FakeAnswer of(int status, String body) {
    return new FakeAnswer(status, body, Map.of(), Duration.ZERO, false, false);
  }

  static FakeAnswer error(int status, int code, String message) {
    return of(status, "{\"message\":\"%s\",\"code\":%d}".formatted(message, code));
  }

  /**
   * "In the case that a rate limit is exceeded, the API will return a HTTP 429 response code with a
   * JSON body" (Rate Limits). The header {@code Via} says that it comes from the interface itself;
   * without it a client takes it for a ban of its address.
   *
   * @param scope "user" for the route, "shared" for the resource, "global" for everything
   */
  static FakeAnswer tooMany(Duration wait, String scope) {
    var seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    var global = scope.equals("global");
    var body =
        "{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":%b}"
            .formatted(wait.toMillis() / 1000.0, global);
    var headers =
        Map.of(
            "Via",
            "1.1 google",
            "Retry-After",
            Long.toString(seconds),
            "X-RateLimit-Scope",
            scope,
            "X-RateLimit-Remaining",
            "0",
            "X-RateLimit-Reset-After",
            Double.toString(wait.toMillis() / 1000.0));
    var answer = new FakeAnswer(429, body, headers, Duration.ZERO, false, false);
    return global ? answer.with("X-RateLimit-Global", "true") : answer;
  }

  static FakeAnswer tooMany(Duration wait) {
    return tooMany(wait, "user");
  }

  static FakeAnswer tooManyOfAll(Duration wait) {
    return tooMany(wait, "global");
  }

  /** The work is done and nobody hears of it. */
  static FakeAnswer droppedAfterwards() {
    return new FakeAnswer(0, "", Map.of(), Duration.ZERO, true, true);
  }

  /** The work is done and the answer says it is not. */
  static FakeAnswer brokenAfterwards() {
    return new FakeAnswer(502, "<html>Bad Gateway</html>", Map.of(), Duration.ZERO, true, false);
  }

  /** The request is read and forgotten. */
  static FakeAnswer droppedUndone() {
    return new FakeAnswer(0, "", Map.of(), Duration.ZERO, false, true);
  }

  static FakeAnswer late(Duration delay) {
    return new FakeAnswer(0, "", Map.of(), delay, true, false);
  }

  FakeAnswer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new FakeAnswer(status, body, Map.copyOf(more), delay, works, drops);
  }
}
