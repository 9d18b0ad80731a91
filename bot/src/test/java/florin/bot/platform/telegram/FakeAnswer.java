package florin.bot.platform.telegram;

import java.time.Duration;
import java.util.Map;

/**
 * What the fake does with one call instead of its work, or after it.
 *
 * @param status 0 for the answer of the work itself
 * @param delay before the answer
 * @param works whether the work is done all the same
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

  static FakeAnswer error(int code, String description) {
    return of(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  /**
   * "In case of exceeding flood control, the number of seconds left to wait before the request can
   * be repeated".
   */
  static FakeAnswer tooMany(int seconds) {
    return of(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after %d\",\"parameters\":{\"retry_after\":%d}}"
            .formatted(seconds, seconds));
  }

  /** "The group has been migrated to a supergroup with the specified identifier". */
  static FakeAnswer movedTo(long chatId) {
    return of(
        400,
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":%d}}"
            .formatted(chatId));
  }

  static FakeAnswer redirect(String location) {
    return new FakeAnswer(302, "", Map.of("Location", location), Duration.ZERO, false, false);
  }

  /** The work is done and nobody hears of it. */
  static FakeAnswer droppedAfterwards() {
    return new FakeAnswer(0, "", Map.of(), Duration.ZERO, true, true);
  }

  /** The request is read and forgotten. */
  static FakeAnswer droppedUndone() {
    return new FakeAnswer(0, "", Map.of(), Duration.ZERO, false, true);
  }

  static FakeAnswer late(Duration delay) {
    return new FakeAnswer(0, "", Map.of(), delay, true, false);
  }

  FakeAnswer with(String header, String value) {
    return new FakeAnswer(status, body, Map.of(header, value), delay, works, drops);
  }
}
