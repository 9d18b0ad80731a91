package florin.bot.platform.telegram;

import florin.bot.platform.FakeAnswer;
import java.util.Map;

/** What Telegram answers to a call it does not follow. */
final class Refusals {
  private Refusals() {}

  static FakeAnswer error(int code, String description) {
    return FakeAnswer.of(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  /**
   * "In case of exceeding flood control, the number of seconds left to wait before the request can
   * be repeated".
   */
  static FakeAnswer tooMany(int seconds) {
    return FakeAnswer.of(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after %d\",\"parameters\":{\"retry_after\":%d}}"
            .formatted(seconds, seconds));
  }

  /** "The group has been migrated to a supergroup with the specified identifier". */
  static FakeAnswer movedTo(long chatId) {
    return FakeAnswer.of(
        400,
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":%d}}"
            .formatted(chatId));
  }

  static FakeAnswer redirect(String location) {
    return FakeAnswer.of(302, "", Map.of("Location", location));
  }
}
