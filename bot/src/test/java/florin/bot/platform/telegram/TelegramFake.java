package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import florin.bot.platform.FakeAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks the Bot API on this machine, as strictly as the vendor's where the vendor
 * says how. Each rule stands beside the sentence it comes from; rules nobody tried on the real
 * server are only as good as those sentences, which make it long. Also a program of its own, see
 * {@link TelegramFakeProgram}.
 */
final class TelegramFake implements AutoCloseable {
  static final String TOKEN = "4242424242:AAF_fake-Token_for-tests_only-0123456789";

  private final HttpServer server;
  private final String prefix;
  private final FakeUpdates updates = new FakeUpdates();
  private final FakeChats chats = new FakeChats();
  private final FakeFlood flood = new FakeFlood();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Deque<FakeAnswer>> script = new ConcurrentHashMap<>();
  private final List<FakeRequest> journal = new ArrayList<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  private TelegramFake(int port, String prefix) throws IOException {
    this.prefix = prefix;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
    server.createContext("/", this::handle);
    server.start();
  }

  static TelegramFake start() throws IOException {
    return new TelegramFake(0, "");
  }

  /**
   * @param port 0 for any free one
   * @param prefix a path before everything, such as {@code /telegram/api}
   */
  static TelegramFake start(int port, String prefix) throws IOException {
    return new TelegramFake(port, prefix);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port() + prefix);
  }

  int port() {
    return server.getAddress().getPort();
  }

  FakeUpdates updates() {
    return updates;
  }

  FakeChats chats() {
    return chats;
  }

  FakeFlood flood() {
    return flood;
  }

  /** A file people can have sent; its id is its path. */
  void file(String id, byte[] bytes) {
    files.put(id, bytes);
  }

  /** The next calls of a method are answered so, one each; afterwards as usual. */
  void answer(String method, FakeAnswer... answers) {
    var queue = script.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>());
    synchronized (queue) {
      queue.addAll(List.of(answers));
    }
  }

  /** All calls so far but getUpdates. */
  List<FakeRequest> requests() {
    synchronized (journal) {
      return journal.stream().filter(request -> !request.method().equals("getupdates")).toList();
    }
  }

  List<FakeRequest> requests(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    synchronized (journal) {
      return journal.stream().filter(request -> request.method().equals(name)).toList();
    }
  }

  /** How many {@link #requests(String)} holds, without a look at each. */
  int count(String method) {
    synchronized (journal) {
      return calls.getOrDefault(method.toLowerCase(Locale.ROOT), 0);
    }
  }

  List<String> paths() {
    synchronized (journal) {
      return List.copyOf(paths);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      synchronized (journal) {
        paths.add(path);
      }
      var api = prefix + "/bot" + TOKEN + "/";
      var download = prefix + "/file/bot" + TOKEN + "/";
      if (path.startsWith(api)) {
        call(exchange, path.substring(api.length()));
      } else if (path.startsWith(download)) {
        download(exchange, path.substring(download.length()));
      } else if (path.startsWith("/control/")) {
        FakeControl.handle(this, exchange, path.substring("/control/".length()));
      } else {
        // The server's word for a wrong token or address.
        respond(exchange, 404, new FakeRefusal(404, "Not Found").json());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(HttpExchange exchange, String method) throws IOException, InterruptedException {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var request =
        FakeRequest.of(method, type == null ? "" : type, exchange.getRequestBody().readAllBytes());
    synchronized (journal) {
      journal.add(request);
      calls.merge(request.method(), 1, Integer::sum);
    }
    var scripted = scripted(request.method());
    if (scripted == null) {
      answer(exchange, request);
      return;
    }
    if (!scripted.delay().isZero()) {
      Thread.sleep(scripted.delay());
    }
    scripted.headers().forEach(exchange.getResponseHeaders()::add);
    if (scripted.drops()) {
      if (scripted.works()) {
        result(request);
      }
    } else if (scripted.works()) {
      answer(exchange, request);
    } else {
      respond(exchange, scripted.status(), scripted.body());
    }
  }

  private @Nullable FakeAnswer scripted(String method) {
    var queue = script.computeIfAbsent(method, name -> new ArrayDeque<>());
    synchronized (queue) {
      return queue.poll();
    }
  }

  private void answer(HttpExchange exchange, FakeRequest request)
      throws IOException, InterruptedException {
    try {
      var result = result(request);
      respond(exchange, 200, "{\"ok\":true,\"result\":" + result + "}");
    } catch (FakeRefusal no) {
      respond(exchange, no.code, no.json());
    }
  }

  private Object result(FakeRequest request) throws InterruptedException {
    return switch (request.method()) {
      case "getme" ->
          "{\"id\":4242424242,\"is_bot\":true,\"first_name\":\"Florin\",\"username\":\"FlorinTestBot\"}";
      case "getupdates" -> updates.poll(request);
      case "setwebhook" -> webhook(true);
      case "deletewebhook" -> webhook(false);
      case "sendmessage" -> sent(request, "");
      case "sendphoto" -> sent(request, "photo");
      case "senddocument" -> sent(request, "document");
      case "editmessagetext" -> chats.editText(request);
      case "editmessagecaption" -> chats.editCaption(request);
      case "editmessagemedia" -> chats.editMedia(request);
      case "getfile" -> file(request.text("file_id"));
      case "answercallbackquery",
          "sendchataction",
          "setmycommands",
          "setmydescription",
          "setmyshortdescription" ->
          true;
      default -> throw new FakeRefusal(404, "Not Found: method not found");
    };
  }

  private ObjectNode sent(FakeRequest request, String media) {
    flood.check(request.text("chat_id"));
    return chats.send(request, media);
  }

  private boolean webhook(boolean set) {
    updates.webhook(set);
    return true;
  }

  /** "Bots can download files of up to 20MB in size." */
  private JsonNode file(String id) {
    var bytes = files.get(id);
    if (bytes == null) {
      throw new FakeRefusal(
          400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    }
    if (bytes.length > 20 << 20) {
      throw new FakeRefusal(400, "Bad Request: file is too big");
    }
    return FakeRequest.JSON
        .createObjectNode()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", bytes.length)
        .put("file_path", "documents/" + id);
  }

  private void download(HttpExchange exchange, String path)
      throws IOException, InterruptedException {
    var scripted = scripted("file");
    if (scripted != null && !scripted.works()) {
      Thread.sleep(scripted.delay());
      scripted.headers().forEach(exchange.getResponseHeaders()::add);
      respond(exchange, scripted.status(), scripted.body());
      return;
    }
    var bytes = files.get(path.replaceFirst("^documents/", ""));
    if (bytes == null) {
      respond(exchange, 404, new FakeRefusal(404, "Not Found").json());
      return;
    }
    exchange.sendResponseHeaders(200, scripted == null ? bytes.length : 0);
    exchange.getResponseBody().write(bytes);
  }

  static void respond(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Waits until a call of the method came, for at most ten seconds, and returns the newest. */
  FakeRequest await(String method, int count) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (requests(method).size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "no " + count + " calls of " + method + " but " + requests(method).size());
      }
      Thread.sleep(5);
    }
    return requests(method).get(count - 1);
  }
}
