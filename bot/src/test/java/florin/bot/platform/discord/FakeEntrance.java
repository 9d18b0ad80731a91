package florin.bot.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.platform.FakeAnswer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** Takes requests, and answers what a test said beforehand or what the work gives. */
final class FakeEntrance {
  private final FakeAccount account;
  private final FakeFlood flood;
  private final FakeJournal journal;
  private final Map<String, Deque<FakeAnswer>> script = new ConcurrentHashMap<>();

  FakeEntrance(FakeAccount account, FakeFlood flood, FakeJournal journal) {
    this.account = account;
    this.flood = flood;
    this.journal = journal;
  }

  void script(String route, FakeAnswer... answers) {
    var queue = script.computeIfAbsent(route, name -> new ArrayDeque<>());
    synchronized (queue) {
      queue.addAll(List.of(answers));
    }
  }

  void open(JavalinConfig config, FakeRoutes routes) {
    routes.open((route, work) -> open(config, route, route.split(" ")[1], work));
    for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      open(config, method + " unknown", "/<unknown>", this::unknown);
    }
  }

  private void open(JavalinConfig config, String route, String path, FakeRoutes.Work work) {
    config.routes.addHttpHandler(
        HandlerType.findOrCreate(route.split(" ")[0]),
        DiscordFake.API + path,
        ctx -> take(ctx, route, work));
  }

  private JsonNode unknown(FakeRequest request) {
    journal.trouble("nobody answers " + request.method() + " " + request.path());
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
    }
    if (scripted.status() != 0) {
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
      var answer = work.answer(request);
      if (answer != null) {
        journal.answered(request, 200, answer);
      }
      respond(ctx, 200, answer);
    } catch (FakeRefusal no) {
      respond(ctx, no.status, no.json());
    } catch (RuntimeException bug) {
      journal.trouble(request.route() + ": " + bug);
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
          ctx.path().substring(DiscordFake.API.length()),
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
