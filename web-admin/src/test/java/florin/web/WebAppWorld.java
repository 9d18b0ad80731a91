package florin.web;

import florin.Refused;
import florin.testing.FreshBooks;
import florin.web.Readiness.Check;
import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.Link;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site for each test, with pages no site would have, and checks the test may add to. */
abstract class WebAppWorld {
  final List<Check> checks = Collections.synchronizedList(new ArrayList<>());
  final HttpClient client = HttpClient.newHttpClient();
  private final FreshBooks books = new FreshBooks();
  WebApp app;

  /** Pages no site would have. */
  private static final class Odd implements Contribution {
    @Override
    public List<Assets.Folder> assets() {
      return List.of();
    }

    @Override
    public void routes(RoutesConfig routes, Assets assets, Layout layout) {
      routes.get(
          "/bug",
          ctx -> {
            throw new IllegalStateException("a secret of the inside");
          },
          Visitor.ANYONE);
      routes.get(
          "/refused",
          ctx -> {
            throw new Refused("web.error.413");
          },
          Visitor.ANYONE);
      routes.post("/echo", ctx -> ctx.result(ctx.body()), Visitor.ANYONE);
      routes.get("/nobody", ctx -> ctx.result("seen"));
      routes.get("/local", ctx -> ctx.result("seen"), Visitor.AT_THIS_MACHINE);
      routes.post("/local", ctx -> ctx.result("done"), Visitor.AT_THIS_MACHINE);
      routes.ws("/socket", ws -> {}, Visitor.ANYONE);
    }

    @Override
    public List<Door> doors(Locale language) {
      return List.of(new Door("/there", "J\u00f3zef & <b>friends</b>", language.getLanguage()));
    }

    @Override
    public List<Link> links(Locale language) {
      return List.of(new Link("/there", "<i>" + language.getLanguage()));
    }
  }

  @BeforeEach
  void start() {
    var settings = new WebSettings("127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, true);
    app = new WebApp(settings, books.database(), () -> checks, List.of(new Odd())).start();
  }

  @AfterEach
  void stop() {
    app.close();
    client.close();
    books.close();
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(app.address().resolve(path)).timeout(Duration.ofSeconds(10));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
