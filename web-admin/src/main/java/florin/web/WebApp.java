package florin.web;

import florin.books.Database;
import florin.web.access.ClaimPages;
import florin.web.access.DemoPages;
import florin.web.access.LinkPages;
import florin.web.access.ProofPages;
import florin.web.access.RegisterPages;
import florin.web.access.SeatPages;
import florin.web.access.SignInPages;
import florin.web.mail.UnsubscribePages;
import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.SecurityHeaders;
import florin.web.page.Sessions;
import florin.web.page.Visit;
import florin.web.page.Visits;
import florin.web.people.PeoplePages;
import florin.web.people.ProfilePages;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final WebSettings settings;
  private final Database database;
  private final boolean pages;
  private final List<Contribution> contributions;
  private final Assets assets;
  private final Layout layout;
  private final Sessions sessions;
  private final Visits visits;
  private final Doorman doorman;
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
                    Stream.of(
                        Assets.Folder.named("tabler").with(TABLER, "tabler.min.css"),
                        Assets.Folder.named("htmx").with(HTMX, "htmx.min.js"),
                        Assets.Folder.named("site")
                            .with("/florin/web", "site.css", "theme.js", "site.js", "coin.svg")),
                    contributions.stream().flatMap(part -> part.assets().stream()))
                .toList());
    this.sessions = new Sessions(database, settings.isHttps());
    this.layout = new Layout(assets, sessions, database.clock());
    this.visits = new Visits(database, layout, sessions);
    this.doorman = new Doorman(sessions);
    this.health = new Health(readiness);
    this.meters = new Meters().of(database);
    this.javalin = Javalin.create(this::configure);
  }

  /** Every address of the site, each with who may open it. */
  private void routes(RoutesConfig routes) {
    routes.get("/healthz", health::alive, Visitor.ANYONE);
    routes.get("/readyz", health::ready, Visitor.ANYONE);
    routes.get("/assets/{folder}/{file}", assets::serve, Visitor.ANYONE);
    contributions.forEach(part -> part.routes(routes, assets));
    if (pages) {
      pages(routes);
    }
  }

  private void pages(RoutesConfig routes) {
    routes.get("/", this::start, Visitor.ANYONE);

    var links = new LinkPages(database, layout, sessions);
    routes.get("/login/{token}", links::look, Visitor.ANYONE);
    routes.head("/login/{token}", links::look, Visitor.ANYONE);
    routes.post("/login/{token}", links::redeem, Visitor.ANYONE);

    var seat = new SeatPages(sessions);
    routes.post("/session", visits.page(seat::stay), Visitor.VIEWER);
    routes.post("/book", visits.page(seat::look), Visitor.VIEWER);
    routes.post("/sign-out", visits.page(seat::leave), Visitor.VIEWER);

    var signIn = new SignInPages(database, layout, sessions, this::place, settings.demo());
    routes.get("/sign-in", signIn::show, Visitor.ANYONE);
    routes.post("/sign-in", signIn::signIn, Visitor.ANYONE);
    routes.post("/sign-in/link", signIn::mailLink, Visitor.ANYONE);

    var register = new RegisterPages(database, layout, sessions, this::place);
    routes.get("/register/{code}", register::show, Visitor.ANYONE);
    routes.post("/register/{code}", register::register, Visitor.ANYONE);
    routes.post("/register/{code}/join", visits.page(register::join), Visitor.VIEWER);

    var claim = new ClaimPages(database, layout, sessions, this::place);
    routes.get("/claim/{token}", claim::show, Visitor.ANYONE);
    routes.post("/claim/{token}", claim::register, Visitor.ANYONE);
    routes.post("/claim/{token}/me", visits.page(claim::claim), Visitor.VIEWER);

    var proof = new ProofPages(database, layout, sessions);
    routes.get("/mail/proof/{token}", proof::look, Visitor.ANYONE);
    routes.post("/mail/proof/{token}", proof::prove, Visitor.ANYONE);

    var profile = new ProfilePages();
    routes.get("/profile", visits.page(profile::show), Visitor.VIEWER);
    routes.post("/profile", visits.page(profile::change), Visitor.VIEWER);
    routes.post("/profile/address", visits.page(profile::address), Visitor.VIEWER);
    routes.post("/profile/address/drop", visits.page(profile::dropAddress), Visitor.VIEWER);
    routes.post("/profile/password", visits.page(profile::password), Visitor.VIEWER);
    routes.post("/profile/sessions/end", visits.page(profile::endSession), Visitor.VIEWER);
    routes.post("/profile/sessions/end-others", visits.page(profile::endOthers), Visitor.VIEWER);
    routes.post("/profile/links/revoke", visits.page(profile::revokeLink), Visitor.VIEWER);

    var people = new PeoplePages(this::site);
    routes.get("/people", visits.page(people::list), Visitor.MANAGER);
    routes.post("/people/invite", visits.page(people::invite), Visitor.MANAGER);
    routes.post("/people/invite/revoke", visits.page(people::revokeInvite), Visitor.MANAGER);
    routes.post("/people/link", visits.page(people::link), Visitor.MANAGER);
    routes.post("/people/link/revoke", visits.page(people::revokeLink), Visitor.MANAGER);
    routes.post("/people/role", visits.page(people::changeRole), Visitor.OWNER);
    routes.post("/people/remove", visits.page(people::remove), Visitor.OWNER);

    routes.get("/guide", visits.page(WebApp::guide), Visitor.VIEWER);
    var unsubscribe = new UnsubscribePages(database, layout);
    routes.get("/mail/stop/{token}", unsubscribe::look, Visitor.ANYONE);
    routes.post("/mail/stop/{token}", unsubscribe::act, Visitor.ANYONE);

    if (settings.demo()) {
      routes.post("/demo", new DemoPages(database, sessions)::play, Visitor.AT_THIS_MACHINE);
    }
  }

  /** What somebody signed in sees first; for everybody else, what Florin is. */
  private void start(Context ctx) {
    var visit = visits.of(ctx);
    if (visit.isPresent()) {
      visit.get().show("dashboard.jte", Map.of());
      return;
    }
    var language = layout.texts(ctx).locale();
    var doors = contributions.stream().flatMap(part -> part.doors(language).stream()).toList();
    layout.show(ctx, "start.jte", Map.of("doors", doors));
  }

  private static void guide(Visit visit) {
    visit.show("guide.jte", Map.of("welcome", visit.query("welcome").isPresent()));
  }

  /** Where a request comes from, behind the proxies that are trusted. */
  private String place(Context ctx) {
    return settings
        .proxies()
        .visitor(ctx.req().getRemoteAddr(), Optional.ofNullable(ctx.header("X-Forwarded-For")));
  }

  /** Where people reach the site; without a setting, the address they used. */
  private String site(Visit visit) {
    return settings.publicUrl().map(URI::toString).orElseGet(() -> "http://" + visit.ctx().host());
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
