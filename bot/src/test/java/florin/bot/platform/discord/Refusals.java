package florin.bot.platform.discord;

import florin.bot.platform.FakeAnswer;
import java.time.Duration;
import java.util.Map;

/** What Discord answers to a request it does not follow. */
final class Refusals {
  private Refusals() {}

  static FakeAnswer error(int status, int code, String message) {
    return FakeAnswer.of(status, "{\"message\":\"%s\",\"code\":%d}".formatted(message, code));
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
    var answer = FakeAnswer.of(429, body, headers);
    return global ? answer.with("X-RateLimit-Global", "true") : answer;
  }

  static FakeAnswer tooMany(Duration wait) {
    return tooMany(wait, "user");
  }

  static FakeAnswer tooManyOfAll(Duration wait) {
    return tooMany(wait, "global");
  }
}
