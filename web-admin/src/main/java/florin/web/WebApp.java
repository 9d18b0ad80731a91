package florin.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The web site: every URL with who may open it. It listens from {@link #start} until {@link
 * #close}.
 */
public final class WebApp implements AutoCloseable {
  /**
   * Bytes of a request that is read as a whole; what takes files reads them as a stream with a
   * limit of its own.
   */
  private static final long MOST_REQUEST_BYTES = 1 << 20;

  /** Characters of one message over a WebSocket: a text of 100 kB still gets its answer. */
  private static final long MOST_SOCKET_BYTES = 1 << 20;

  /** What is being answered at the stop may take this long; Jetty adds a little of its own. */
  private static final long STOP_MILLIS = 1_500;

  private static final long STOP_IDLE_MILLIS = 100;
  private static final String TABLER = "/META-INF/resources/webjars/tabler__core/1.4.0/dist/css";

  private final WebSettings settings;
  private final List<Contribution> contributions;
  private final Assets assets;
  private final Layout layout;
  private final Health health;
  private final Javalin javalin;

  public WebApp(WebSettings settings, Readiness readiness, List<Contribution> contributions) {
    this.settings = settings;
    this.contributions = List.copyOf(contributions);
    this.assets =
        new Assets(
            Stream.concat(
                    Stream.of(
                        Assets.Folder.named("tabler").with(TABLER, "tabler.min.css"),
                        Assets.Folder.named("site")
                            .with("/florin/web", "site.css", "theme.js", "coin.svg")),
                    contributions.stream().flatMap(part -> part.assets().stream()))
                .toList());
    this.layout = new Layout(assets);
    this.health = new Health(readiness);
    this.javalin = Javalin.create(this::configure);
  }

  private void routes(RoutesConfig routes) {
    routes.get("/", this::start, Visitor.ANYONE);
    routes.get("/healthz", health::alive, Visitor.ANYONE);
    routes.get("/readyz", health::ready, Visitor.ANYONE);
    routes.get("/assets/{folder}/{file}", assets::serve, Visitor.ANYONE);
    contributions.forEach(part -> part.routes(routes, assets));
  }

  private void start(Context ctx) {
    var language = Languages.of(ctx).locale();
    var doors = contributions.stream().flatMap(part -> part.doors(language).stream()).toList();
    layout.show(ctx, "start.jte", Map.of("doors", doors));
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_REQUEST_BYTES;
    config.jetty.addConnector(this::connector);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(WebApp::limit);
    config.jetty.modifyWebSocketServletFactory(
        sockets -> sockets.setMaxTextMessageSize(MOST_SOCKET_BYTES));
    config.routes.before(ctx -> SecurityHeaders.give(ctx::header));
    config.routes.beforeMatched(Doorman::check);
    config.routes.wsBeforeUpgrade(Doorman::check);
    new ErrorPages(layout, settings.proxies()).routes(config.routes);
    routes(config.routes);
  }

  /** Connections that wait for another request do not hold up the stop. */
  private ServerConnector connector(Server server, HttpConfiguration http) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
    return connector;
  }

  private static void limit(Server server) {
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(new PlainErrors());
  }

  /** Another program listens where this one should; one sentence for the operator. */
  public static final class AddressTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AddressTaken(WebSettings settings) {
      super(
          "Something else listens on %s:%d already: stop it, or set another FLORIN_WEB_PORT."
              .formatted(settings.host(), settings.port()));
    }
  }

  /**
   * @throws AddressTaken where another program listens there
   */
  public WebApp start() {
    try {
      javalin.start();
    } catch (JavalinBindException taken) {
      throw new AddressTaken(settings);
    }
    return this;
  }

  public int port() {
    return javalin.port();
  }

  /** Where somebody at this machine opens it. */
  public URI address() {
    var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + port());
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
