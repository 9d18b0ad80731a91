package florin.bot.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks Discord's interface on this machine, requests and gateway, as strictly as
 * the vendor's where the vendor says how. Each rule stands beside the sentence it comes from; rules
 * nobody tried on the real server are only as good as those sentences. What people do and see is in
 * {@link FakePerson}.
 */
final class DiscordFake implements AutoCloseable {
  static final String TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAwMA.Fake-1.token_for_tests_only-0123456789";

  private static final String API = "/api/v10";

  private final FakeSnowflakes ids = new FakeSnowflakes();
  private final FakePlaces places = new FakePlaces(ids);
  private final FakeAccount account = new FakeAccount(places, this);
  private final FakeGateway gateway = new FakeGateway(ids, account::accepts, account::welcome);
  private final FakeCdn cdn = new FakeCdn(() -> "http://127.0.0.1:" + port(), ids);
  private final FakeChats chats = new FakeChats(ids, cdn, places, new FakeNews(gateway, places));
  private final FakeInteractions interactions = new FakeInteractions(ids, places, chats, gateway);
  private final FakeCommands commands = new FakeCommands(ids, places.bot.id);
  private final FakeFlood flood = new FakeFlood();
  private final Map<String, Deque<FakeAnswer>> script = new ConcurrentHashMap<>();
  private final List<FakeRequest> journal = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final Javalin javalin;

  private DiscordFake() {
    this.javalin = Javalin.create(this::configure).start("127.0.0.1", 0);
  }

  static DiscordFake start() {
    return new DiscordFake();
  }

  int port() {
    return javalin.port();
  }

  /** With the last slash, as clients want it. */
  URI apiUrl() {
    return URI.create("http://127.0.0.1:" + port() + API + "/");
  }

  URI gatewayUrl() {
    return URI.create("ws://127.0.0.1:" + port());
  }

  FakeGateway gateway() {
    return gateway;
  }

  FakePlaces places() {
    return places;
  }

  FakeAccount account() {
    return account;
  }

  FakeChats chats() {
    return chats;
  }

  FakeCdn cdn() {
    return cdn;
  }

  FakeInteractions interactions() {
    return interactions;
  }

  FakeCommands commands() {
    return commands;
  }

  FakeFlood flood() {
    return flood;
  }

  /**
   * Somebody new, in private with the bot.
   *
   * @param language of their app, such as "de" or "en-US"
   */
  FakePerson person(String name, String language) {
    var user = places.user(name, language);
    return new FakePerson(this, user, places.dm(user));
  }

  /** A channel of a new server the bot is in; the bot hears of it when it next connects. */
  FakeChannel channel(String name) {
    return places.channel(places.guild(name, Optional.empty(), true), name);
  }

  /** A channel of a new server the bot is not in. */
  FakeChannel foreignChannel(String name) {
    return places.channel(places.guild(name, Optional.empty(), false), name);
  }

  /**
   * The next requests of a route are answered so, one each; afterwards as usual.
   *
   * @param route such as {@code POST /channels/{channel}/messages}, or {@code *} for whatever comes
   */
  void answer(String route, FakeAnswer... answers) {
    var queue = script.computeIfAbsent(route, name -> new ArrayDeque<>());
    synchronized (queue) {
      queue.addAll(List.of(answers));
    }
  }

  /** All requests so far, oldest first. */
  List<FakeRequest> requests() {
    return List.copyOf(journal);
  }

  List<FakeRequest> requests(String route) {
    return journal.stream().filter(request -> request.route().equals(route)).toList();
  }

  /** Waits until so many requests of the route came, and returns the newest of them. */
  FakeRequest await(String route, int count) {
    return Waiting.untilThere(
        count + " requests " + route, () -> requests(route).stream().skip(count - 1L).findFirst());
  }

  /** What the fake itself could not do; a test that ends well has none. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = 64L << 20;
    config.jetty.modifyServer(server -> server.setStopTimeout(0));
    config.routes.ws("/", gateway::listen);
    config.routes.get("/attachments/{channel}/{id}/{name}", cdn::serve);
    new FakeRoutes(this).open((route, work) -> open(config, route, route.split(" ")[1], work));
    for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      open(config, method + " unknown", "/<unknown>", this::unknown);
    }
  }

  private void open(JavalinConfig config, String route, String path, FakeRoutes.Work work) {
    config.routes.addHttpHandler(
        HandlerType.findOrCreate(route.split(" ")[0]), API + path, ctx -> take(ctx, route, work));
  }

  private JsonNode unknown(FakeRequest request) {
    troubles.add("nobody answers " + request.method() + " " + request.path());
    throw new FakeRefusal(404, 0, "404: Not Found");
  }

  private void take(Context ctx, String route, FakeRoutes.Work work) throws InterruptedException {
    var request = request(ctx, route);
    journal.add(request);
    var verdict = flood.count(request);
    verdict.headers().forEach(ctx::header);
    var scripted = Optional.ofNullable(scripted(route)).or(verdict::refusal).orElse(null);
    if (scripted == null) {
      work(ctx, request, work);
      return;
    }
    Thread.sleep(scripted.delay());
    if (scripted.works()) {
      work(ctx, request, work);
    } else {
      ctx.status(scripted.status()).contentType("application/json").result(scripted.body());
    }
    scripted.headers().forEach(ctx::header);
    if (scripted.drops()) {
      drop(ctx);
    }
  }

  private void work(Context ctx, FakeRequest request, FakeRoutes.Work work) {
    try {
      if (!FakeRoutes.needsNoAccount(request.route())
          && !(request.authorization().startsWith("Bot ")
              && account.accepts(request.authorization().substring(4)))) {
        throw FakeRefusal.unauthorized();
      }
      respond(ctx, 200, work.answer(request));
    } catch (FakeRefusal no) {
      respond(ctx, no.status, no.json());
    } catch (RuntimeException bug) {
      troubles.add(request.route() + ": " + bug);
      respond(ctx, 500, new FakeRefusal(500, 0, "500: Internal Server Error").json());
    }
  }

  private static void respond(Context ctx, int status, @Nullable JsonNode json) {
    if (json == null) {
      ctx.status(204);
    } else {
      ctx.status(status).contentType("application/json").result(json.toString());
    }
  }

  private @Nullable FakeAnswer scripted(String route) {
    for (var key : List.of(route, "*")) {
      var queue = script.computeIfAbsent(key, name -> new ArrayDeque<>());
      synchronized (queue) {
        if (!queue.isEmpty()) {
          return queue.poll();
        }
      }
    }
    return null;
  }

  private static FakeRequest request(Context ctx, String route) {
    var type = ctx.header("Content-Type");
    var query = new HashMap<String, String>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    var authorization = ctx.header("Authorization");
    try {
      var form = FakeRequest.form(type == null ? "" : type, ctx.bodyAsBytes());
      return new FakeRequest(
          route,
          ctx.method().name(),
          ctx.path().substring(API.length()),
          ctx.pathParamMap(),
          query,
          form.body(),
          form.files(),
          authorization == null ? "" : authorization,
          System.nanoTime());
    } catch (JsonProcessingException garbled) {
      throw new IllegalArgumentException(garbled);
    }
  }

  private static void drop(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
