package florin.web;

import florin.books.Database;
import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.SecurityHeaders;
import florin.web.page.Sessions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The web site: health and figures, and where they are wanted its {@link Pages}. It listens from
 * {@link #start} until {@link #close}.
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
  private final WebSettings settings;
  private final Database database;
  private final boolean pages;
  private final List<Contribution> contributions;
  private final Assets assets;
  private final Layout layout;
  private final Sessions sessions;
  private final Doorman doorman;
  private final Readiness readiness;
  private final Health health;
  private final Meters meters;
  private final Javalin javalin;

  public WebApp(
      WebSettings settings,
      Database database,
      Readiness readiness,
      List<Contribution> contributions) {
    this(settings, database, readiness, contributions, true);
  }

  /** The same for a program that shows no pages: health, figures, and what it contributes. */
  public static WebApp withoutPages(
      WebSettings settings,
      Database database,
      Readiness readiness,
      List<Contribution> contributions) {
    return new WebApp(settings, database, readiness, contributions, false);
  }

  private WebApp(
      WebSettings settings,
      Database database,
      Readiness readiness,
      List<Contribution> contributions,
      boolean pages) {
    this.settings = settings;
    this.pages = pages;
    this.database = database;
    this.contributions = List.copyOf(contributions);
    this.assets =
        new Assets(
            Stream.concat(
                    SiteAssets.all().stream(),
                    contributions.stream().flatMap(part -> part.assets().stream()))
                .toList());
    this.sessions = new Sessions(database, settings.isHttps());
    this.layout =
        new Layout(
            assets,
            sessions,
            database.clock(),
            language ->
                contributions.stream().flatMap(part -> part.links(language).stream()).toList());
    this.doorman = new Doorman(sessions);
    this.readiness = readiness;
    this.health = new Health(readiness);
    this.meters = new Meters().of(database);
    this.javalin = Javalin.create(this::configure);
  }

  /** What every program answers; the pages for people are in {@link Pages}. */
  private void routes(RoutesConfig routes) {
    routes.get("/healthz", health::alive, Visitor.ANYONE);
    routes.get("/readyz", health::ready, Visitor.ANYONE);
    routes.get("/assets/{folder}/{file}", assets::serve, Visitor.ANYONE);
    contributions.forEach(part -> part.routes(routes, assets, layout));
    if (pages) {
      new Pages(settings, database, layout, sessions, readiness, health, contributions)
          .routes(routes);
    }
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
    config.routes.before(ctx -> SecurityHeaders.give(ctx::header, settings.isHttps()));
    config.routes.beforeMatched(doorman::check);
    config.routes.wsBeforeUpgrade(doorman::check);
    new ErrorPages(layout, settings.proxies()).routes(config.routes);
    meters.routes(config.routes);
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

  /** Every address with its method. */
  List<String> addresses() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
        .filter(address -> address.matches("(GET|HEAD|POST|PUT|PATCH|DELETE) .*"))
        .toList();
  }

  /** Where other parts of the program add their figures. */
  public Meters meters() {
    return meters;
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
    meters.close();
  }
}
