package florin.web;

import florin.books.Database;
import florin.web.access.DemoPages;
import florin.web.access.LinkPages;
import florin.web.access.SeatPages;
import florin.web.dashboard.DashboardPages;
import florin.web.documents.DocumentPages;
import florin.web.entries.EntryPages;
import florin.web.invoices.InvoicePages;
import florin.web.invoices.InvoiceStepPages;
import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.SecurityHeaders;
import florin.web.page.Sessions;
import florin.web.page.Visits;
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
  private static final String WEBJARS = "/META-INF/resources/webjars";
  private static final String TABLER = WEBJARS + "/tabler__core/1.4.0/dist/css";
  private static final String HTMX = WEBJARS + "/htmx.org/2.0.4/dist";
  private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist";
  private static final String PDFJS = WEBJARS + "/pdfjs-dist/4.10.38";
  private static final String FONTS = "/florin/font";

  /** What PDF may leave to the viewer (ISO 32000-2, 9.6.2.2). */
  private static final String[] STANDARD_FONTS = {
    "FoxitDingbats.pfb",
    "FoxitFixed.pfb",
    "FoxitFixedBold.pfb",
    "FoxitFixedBoldItalic.pfb",
    "FoxitFixedItalic.pfb",
    "FoxitSerif.pfb",
    "FoxitSerifBold.pfb",
    "FoxitSerifBoldItalic.pfb",
    "FoxitSerifItalic.pfb",
    "FoxitSymbol.pfb",
    "LiberationSans-Bold.ttf",
    "LiberationSans-BoldItalic.ttf",
    "LiberationSans-Italic.ttf",
    "LiberationSans-Regular.ttf"
  };

  private final WebSettings settings;
  private final Database database;
  private final List<Contribution> contributions;
  private final Assets assets;
  private final Layout layout;
  private final Sessions sessions;
  private final Visits visits;
  private final DashboardPages dashboard = new DashboardPages();
  private final Doorman doorman;
  private final Health health;
  private final Javalin javalin;

  public WebApp(
      WebSettings settings,
      Database database,
      Readiness readiness,
      List<Contribution> contributions) {
    this.settings = settings;
    this.database = database;
    this.contributions = List.copyOf(contributions);
    this.assets =
        new Assets(
            Stream.concat(
                    Stream.of(
                        Assets.Folder.named("tabler").with(TABLER, "tabler.min.css"),
                        Assets.Folder.named("htmx").with(HTMX, "htmx.min.js"),
                        Assets.Folder.named("echarts").with(ECHARTS, "echarts.common.min.js"),
                        Assets.Folder.named("pdfjs")
                            .with(PDFJS + "/legacy/build", "pdf.min.mjs", "pdf.worker.min.mjs")
                            .with(PDFJS + "/standard_fonts", STANDARD_FONTS),
                        Assets.Folder.named("site")
                            .with(FONTS, "Inter-Regular.ttf", "Inter-SemiBold.ttf")
                            .with("/florin/web", "site.css", "pages.css", "coin.svg")
                            .with("/florin/web", "theme.js", "site.js", "list.js")
                            .with("/florin/web", "invoice.js", "document.js", "dashboard.js")),
                    contributions.stream().flatMap(part -> part.assets().stream()))
                .toList());
    this.sessions = new Sessions(database, settings.isHttps());
    this.layout = new Layout(assets, sessions, database.clock());
    this.visits = new Visits(database, layout, sessions);
    this.doorman = new Doorman(sessions);
    this.health = new Health(readiness);
    this.javalin = Javalin.create(this::configure);
  }

  /** Every address of the site, each with who may open it. */
  private void routes(RoutesConfig routes) {
    routes.get("/", this::start, Visitor.ANYONE);
    routes.get("/healthz", health::alive, Visitor.ANYONE);
    routes.get("/readyz", health::ready, Visitor.ANYONE);
    routes.get("/assets/{folder}/{file}", assets::serve, Visitor.ANYONE);

    var links = new LinkPages(database, layout, sessions);
    routes.get("/login/{token}", links::look, Visitor.ANYONE);
    routes.head("/login/{token}", links::look, Visitor.ANYONE);
    routes.post("/login/{token}", links::redeem, Visitor.ANYONE);

    var seat = new SeatPages(sessions);
    routes.post("/session", visits.page(seat::stay), Visitor.VIEWER);
    routes.post("/book", visits.page(seat::look), Visitor.VIEWER);
    routes.post("/sign-out", visits.page(seat::leave), Visitor.VIEWER);

    var invoices = new InvoicePages();
    routes.get("/invoices", visits.page(invoices::list), Visitor.VIEWER);
    routes.get("/invoices.csv", visits.page(invoices::csv), Visitor.VIEWER);
    routes.get("/invoices.xlsx", visits.page(invoices::workbook), Visitor.VIEWER);

    var invoice = new InvoiceStepPages();
    routes.get("/invoices/{invoice}", visits.page(invoice::show), Visitor.VIEWER);
    routes.post("/invoices/{invoice}", visits.page(invoice::correct), Visitor.AGENT);
    routes.post("/invoices/{invoice}/lines", visits.page(invoice::addLine), Visitor.AGENT);
    routes.post(
        "/invoices/{invoice}/lines/{line}", visits.page(invoice::removeLine), Visitor.AGENT);
    routes.post("/invoices/{invoice}/{step}", visits.page(invoice::step), Visitor.AGENT);

    var documents = new DocumentPages();
    routes.get("/documents/{document}", visits.page(documents::serve), Visitor.VIEWER);

    var entries = new EntryPages();
    routes.get("/entries", visits.page(entries::list), Visitor.VIEWER);
    routes.get("/entries.csv", visits.page(entries::csv), Visitor.VIEWER);
    routes.get("/entries.xlsx", visits.page(entries::workbook), Visitor.VIEWER);
    routes.get("/entries/{entry}", visits.page(entries::show), Visitor.VIEWER);

    if (settings.demo()) {
      routes.post("/demo", new DemoPages(database, sessions)::play, Visitor.AT_THIS_MACHINE);
    }
    contributions.forEach(part -> part.routes(routes, assets));
  }

  /** What somebody signed in sees first; for everybody else, what Florin is. */
  private void start(Context ctx) {
    var visit = visits.of(ctx);
    if (visit.isPresent()) {
      dashboard.show(visit.get());
      return;
    }
    var language = layout.texts(ctx).locale();
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
    config.routes.before(ctx -> SecurityHeaders.give(ctx::header, settings.isHttps()));
    config.routes.beforeMatched(doorman::check);
    config.routes.wsBeforeUpgrade(doorman::check);
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
