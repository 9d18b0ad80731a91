package florin.web.access;

import florin.Refused;
import florin.access.WebSession;
import florin.books.Books;
import florin.books.Database;
import florin.people.Membership;
import florin.web.page.Form;
import florin.web.page.Layout;
import florin.web.page.Sessions;
import florin.web.page.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.function.Function;

/** The link a fresh installation prints: whoever follows it first runs the installation. */
public final class ClaimPages {
  private static final String TOKEN = "token";

  private final Database database;
  private final Layout layout;
  private final Sessions sessions;
  private final Newcomers newcomers;

  public ClaimPages(
      Database database, Layout layout, Sessions sessions, Function<Context, String> place) {
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
    this.newcomers = new Newcomers(database, place);
  }

  public void show(Context ctx) {
    sessions.of(ctx);
    if (isOpen(ctx)) {
      show(ctx, Form.empty());
    } else {
      useless(ctx);
    }
  }

  /** Registers somebody new and makes them the operator. */
  public void register(Context ctx) {
    if (!isOpen(ctx)) {
      useless(ctx);
      return;
    }
    String token = ctx.pathParam(TOKEN);
    var outcome = newcomers.register(ctx, layout.texts(ctx), books -> claimed(books, token));
    if (outcome.member().isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, outcome.form());
      return;
    }
    sessions.begin(ctx, outcome.member().get(), false, WebSession.Method.CLAIM);
    ctx.redirect("/system", HttpStatus.SEE_OTHER);
  }

  /** Makes who is signed in the operator. */
  public void claim(Visit visit) {
    String token = visit.ctx().pathParam(TOKEN);
    visit.transact(books -> claimed(books, token));
    visit.go("/system");
  }

  private static Membership claimed(Books books, String token) {
    if (!books.plumbing().claims().claim(token)) {
      throw new Refused("web.claim.useless");
    }
    return books.people().me();
  }

  private boolean isOpen(Context ctx) {
    return database.system(p -> p.claims().look(ctx.pathParam(TOKEN)));
  }

  private void show(Context ctx, Form form) {
    layout.show(ctx, "access/claim.jte", Map.of(TOKEN, ctx.pathParam(TOKEN), "form", form));
  }

  private void useless(Context ctx) {
    ctx.status(HttpStatus.GONE);
    layout.show(
        ctx, "access/useless.jte", Map.of("sentence", layout.texts(ctx).text("web.claim.useless")));
  }
}
