package florin.web;

import florin.books.Database;
import florin.people.DemoPeople;
import florin.web.access.ClaimPages;
import florin.web.access.DemoPages;
import florin.web.access.LinkPages;
import florin.web.access.ProofPages;
import florin.web.access.RegisterPages;
import florin.web.access.SeatPages;
import florin.web.access.SignInPages;
import florin.web.dashboard.DashboardPages;
import florin.web.documents.DocumentPages;
import florin.web.entries.EntryPages;
import florin.web.invoices.InvoiceLinePages;
import florin.web.invoices.InvoicePages;
import florin.web.invoices.InvoiceStepPages;
import florin.web.mail.UnsubscribePages;
import florin.web.page.Layout;
import florin.web.page.Sessions;
import florin.web.page.Visit;
import florin.web.page.Visits;
import florin.web.people.AccountPages;
import florin.web.people.PeoplePages;
import florin.web.people.ProfilePages;
import florin.web.system.SystemPages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages for people: every address with who may open it. To add one, add its line here. */
final class Pages {
  private final WebSettings settings;
  private final Database database;
  private final Layout layout;
  private final Sessions sessions;
  private final Visits visits;
  private final Readiness readiness;
  private final Health health;
  private final List<Contribution> contributions;
  private final DashboardPages dashboard = new DashboardPages();

  Pages(
      WebSettings settings,
      Database database,
      Layout layout,
      Sessions sessions,
      Readiness readiness,
      Health health,
      List<Contribution> contributions) {
    this.settings = settings;
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
    this.visits = new Visits(database, layout, sessions);
    this.readiness = readiness;
    this.health = health;
    this.contributions = contributions;
  }

  /** Every page, each with who may open it. */
  void routes(RoutesConfig routes) {
    routes.get("/", this::start, Visitor.ANYONE);

    var links = new LinkPages(database, layout, sessions);
    routes.get("/login/{token}", links::look, Visitor.ANYONE);
    routes.head("/login/{token}", links::look, Visitor.ANYONE);
    routes.post("/login/{token}", links::redeem, Visitor.ANYONE);

    var seat = new SeatPages(sessions);
    routes.post("/session", visits.page(seat::stay), Visitor.VIEWER);
    routes.post("/book", visits.page(seat::look), Visitor.VIEWER);
    routes.post("/sign-out", visits.page(seat::leave), Visitor.VIEWER);

    var signIn = new SignInPages(database, layout, sessions, this::place, this::guests);
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
    var accounts = new AccountPages();
    routes.post("/profile/accounts/code", visits.page(accounts::code), Visitor.VIEWER);
    routes.post("/profile/accounts/take-off", visits.page(accounts::takeOff), Visitor.VIEWER);

    var people = new PeoplePages(this::site);
    routes.get("/people", visits.page(people::list), Visitor.MANAGER);
    routes.post("/people/invite", visits.page(people::invite), Visitor.MANAGER);
    routes.post("/people/invite/revoke", visits.page(people::revokeInvite), Visitor.MANAGER);
    routes.post("/people/link", visits.page(people::link), Visitor.MANAGER);
    routes.post("/people/link/revoke", visits.page(people::revokeLink), Visitor.MANAGER);
    routes.post("/people/role", visits.page(people::changeRole), Visitor.OWNER);
    routes.post("/people/remove", visits.page(people::remove), Visitor.OWNER);

    var system = new SystemPages(health::answers, readiness::inspect);
    routes.get("/system", visits.page(system::show), Visitor.OPERATOR);
    routes.post("/system/checks", visits.page(system::check), Visitor.OPERATOR);
    routes.get("/system/mails/{mail}", visits.page(system::mail), Visitor.OPERATOR);
    routes.get("/system/mails/{mail}/letter", visits.page(system::letter), Visitor.OPERATOR);
    routes.post("/system/mails/{mail}/resend", visits.page(system::resend), Visitor.OPERATOR);

    routes.get("/guide", visits.page(Pages::guide), Visitor.VIEWER);

    var unsubscribe = new UnsubscribePages(database, layout);
    routes.get("/mail/stop/{token}", unsubscribe::look, Visitor.ANYONE);
    routes.post("/mail/stop/{token}", unsubscribe::act, Visitor.ANYONE);

    var invoices = new InvoicePages();
    routes.get("/invoices", visits.page(invoices::list), Visitor.VIEWER);
    routes.get("/invoices.csv", visits.page(invoices::csv), Visitor.VIEWER);
    routes.get("/invoices.xlsx", visits.page(invoices::workbook), Visitor.VIEWER);

    var invoice = new InvoiceStepPages();
    routes.get("/invoices/{invoice}", visits.page(invoice::show), Visitor.VIEWER);
    routes.post("/invoices/{invoice}", visits.page(invoice::correct), Visitor.AGENT);

    var line = new InvoiceLinePages();
    routes.post("/invoices/{invoice}/lines", visits.page(line::add), Visitor.AGENT);
    routes.post("/invoices/{invoice}/lines/{line}", visits.page(line::change), Visitor.AGENT);
    routes.post(
        "/invoices/{invoice}/lines/{line}/remove", visits.page(line::remove), Visitor.AGENT);
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
    layout.show(ctx, "start.jte", Map.of("doors", doors, "guests", guests()));
  }

  /** The people of the demonstration, where there is one. */
  private List<DemoPeople.Guest> guests() {
    return settings.demo() ? database.system(p -> p.demo().list()) : List.of();
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
}
