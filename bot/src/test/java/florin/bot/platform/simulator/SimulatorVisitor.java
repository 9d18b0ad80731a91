package florin.bot.platform.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page without a screen: what it is told, event by event, and what it says. */
final class SimulatorVisitor implements AutoCloseable, WebSocket.Listener {
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final StringBuilder event = new StringBuilder();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  SimulatorVisitor(int port, String person) {
    socket =
        client
            .newWebSocketBuilder()
            .header("Origin", "http://127.0.0.1:" + port)
            .buildAsync(
                URI.create("ws://127.0.0.1:" + port + "/simulator/ws?person=" + person), this)
            .join();
  }

  void say(String json) {
    socket.sendText(json, true).join();
  }

  /** Empty where the connection broke, or this client gave on nothing of what it was sent. */
  Optional<String> hello() throws InterruptedException {
    return Optional.ofNullable(events.poll(4, TimeUnit.SECONDS))
        .filter(said -> said.contains("\"type\":\"hello\""));
  }

  /** The next event of one of the types; others before it are passed over. */
  String await(String... types) throws InterruptedException {
    while (true) {
      var next = events.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("within 10 s none of " + List.of(types));
      }
      if (Stream.of(types).anyMatch(type -> next.contains("\"type\":\"" + type + "\""))) {
        return next;
      }
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    event.append(data);
    if (last) {
      events.add(event.toString());
      event.setLength(0);
    }
    from.request(1);
    return null;
  }

  /**
   * The JDK's client now and then takes a character that lies across two of its buffers for broken,
   * and ends the connection. What the server sends is well.
   */
  @Override
  public void onError(WebSocket from, Throwable broken) {
    events.add("{\"type\":\"broken\"}");
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    events.add("{\"type\":\"broken\"}");
    return null;
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }
}
