package florin.bot.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a fake server does with one request instead of its work, or after it.
 *
 * @param status 0 for the answer of the work itself
 * @param delay before the work
 * @param works whether the work is done all the same, even where the status says otherwise
 * @param drops whether the connection is closed instead of an answer
 */
public record FakeAnswer(
    int status,
    String body,
    Map<String, String> headers,
    Duration delay,
    boolean works,
    boolean drops) {

  public static FakeAnswer of(int status, String body) {
    return of(status, body, Map.of());
  }

  public static FakeAnswer of(int status, String body, Map<String, String> headers) {
    return new FakeAnswer(status, body, headers, Duration.ZERO, false, false);
  }

  /** The work is done and nobody hears of it. */
  public static FakeAnswer droppedAfterwards() {
    return new FakeAnswer(0, "", Map.of(), Duration.ZERO, true, true);
  }

  /** The work is done and the answer says it is not. */
  public static FakeAnswer brokenAfterwards() {
    return new FakeAnswer(502, "<html>Bad Gateway</html>", Map.of(), Duration.ZERO, true, false);
  }

  /** The request is read and forgotten. */
  public static FakeAnswer droppedUndone() {
    return new FakeAnswer(0, "", Map.of(), Duration.ZERO, false, true);
  }

  public static FakeAnswer late(Duration delay) {
    return new FakeAnswer(0, "", Map.of(), delay, true, false);
  }

  public FakeAnswer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new FakeAnswer(status, body, Map.copyOf(more), delay, works, drops);
  }
}
