package florin.web.page;

import florin.Cause;
import florin.Role;
import florin.access.WebSession;
import florin.books.Books;
import florin.books.Database;
import florin.invoices.InvoiceFilter;
import florin.people.Book;
import florin.people.Membership;
import florin.people.Person;
import florin.text.Messages;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request of somebody signed in: who they are, what they asked, the door to the rules in their
 * name, and the page they get back.
 */
public final class Visit {
  private static final Cause CAUSE = Cause.of(Cause.Source.WEB);

  private final Context ctx;
  private final Database database;
  private final Layout layout;
  private final WebSession session;
  private final Messages texts;

  Visit(Context ctx, Database database, Layout layout, WebSession session) {
    this.ctx = ctx;
    this.database = database;
    this.layout = layout;
    this.session = session;
    this.texts = Messages.in(session.membership().person().locale());
  }

  /** What shows a page or does something. */
  @FunctionalInterface
  public interface Handler {
    void handle(Visit visit) throws Exception;
  }

  public Context ctx() {
    return ctx;
  }

  public WebSession session() {
    return session;
  }

  public Membership membership() {
    return session.membership();
  }

  public Person person() {
    return membership().person();
  }

  public Book book() {
    return membership().book();
  }

  public Messages texts() {
    return texts;
  }

  /** A text in the visitor's language. */
  public String say(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  public Instant now() {
    return database.clock().instant();
  }

  /** Today where the visitor is. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), person().zone());
  }

  /** Reads in the name of the visitor. */
  public <T> T read(Function<Books, T> work) {
    return database.read(membership().actor(CAUSE), work);
  }

  /** The same as of one moment, for what is read in several parts. */
  public <T> T snapshot(Function<Books, T> work) {
    return database.snapshot(membership().actor(CAUSE), work);
  }

  /** Does something in the name of the visitor; it may be run again. */
  public <T> T transact(Function<Books, T> work) {
    return database.transact(membership().actor(CAUSE), work);
  }

  /** Something of the address behind the question mark; nothing where it is empty. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** A field of the form sent; nothing where it is empty. */
  public Optional<String> form(String name) {
    return Optional.ofNullable(ctx.formParam(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * A number in the path.
   *
   * @throws NotFoundResponse where it is none: there is no such page
   */
  public int number(String name) {
    try {
      return Integer.parseInt(ctx.pathParam(name));
    } catch (NumberFormatException none) {
      throw new NotFoundResponse();
    }
  }

  /** Whether htmx asks for a part of the page that is open. */
  public boolean isPartial() {
    return ctx.header("HX-Request") != null && ctx.header("HX-History-Restore-Request") == null;
  }

  public boolean atLeast(Role role) {
    return membership().role().atLeast(role);
  }

  /** Whether the visitor sees what others recorded. */
  public boolean seesAll() {
    return membership().actor(CAUSE).seesAll();
  }

  /** Shows a page. Who decides on invoices sees on each how many wait. */
  public void show(String template, Map<String, Object> values) {
    if (atLeast(Role.MANAGER)) {
      var waiting = InvoiceFilter.waitingFor(person().id());
      Layout.waiting(ctx, read(books -> books.invoices().count(waiting)));
    }
    layout.show(ctx, template, new HashMap<>(values));
  }

  /** Goes on to another page of the site. */
  public void go(String path) {
    if (ctx.header("HX-Request") != null) {
      ctx.header("HX-Redirect", path).status(204);
    } else {
      ctx.redirect(path, io.javalin.http.HttpStatus.SEE_OTHER);
    }
  }
}
