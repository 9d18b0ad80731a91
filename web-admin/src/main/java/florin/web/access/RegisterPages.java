package florin.web.access;

import florin.Actor;
import florin.Cause;
import florin.access.WebSession;
import florin.books.Database;
import florin.people.Invitation;
import florin.web.page.Form;
import florin.web.page.Layout;
import florin.web.page.Sessions;
import florin.web.page.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Joining a book by an invitation, on the site: as somebody new, or as who one is already. The page
 * says who will see what is recorded before anything is.
 */
public final class RegisterPages {
  private static final String CODE = "code";

  private final Database database;
  private final Layout layout;
  private final Sessions sessions;
  private final Newcomers newcomers;

  public RegisterPages(
      Database database, Layout layout, Sessions sessions, Function<Context, String> place) {
    this.database = database;
    this.layout = layout;
    this.sessions = sessions;
    this.newcomers = new Newcomers(database, place);
  }

  public void show(Context ctx) {
    sessions.of(ctx);
    invitation(ctx).ifPresentOrElse(open -> show(ctx, open, Form.empty()), () -> useless(ctx));
  }

  public void register(Context ctx) {
    var invitation = invitation(ctx);
    if (invitation.isEmpty()) {
      useless(ctx);
      return;
    }
    String key = invitation.get().key();
    var outcome = newcomers.register(ctx, layout.texts(ctx), books -> books.invites().accept(key));
    if (outcome.member().isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, invitation.get(), outcome.form());
      return;
    }
    sessions.begin(ctx, outcome.member().get(), false, WebSession.Method.INVITE);
    ctx.redirect("/guide?welcome=1", HttpStatus.SEE_OTHER);
  }

  /** Joins as who is signed in. */
  public void join(Visit visit) {
    var invitation = invitation(visit.ctx());
    if (invitation.isEmpty()) {
      useless(visit.ctx());
      return;
    }
    visit.transact(books -> {
      var joined = books.invites().accept(invitation.get().key());
      if (!visit.session().bound()) {
        books.plumbing().webSessions().look(visit.session().id(), joined.book().id());
      }
      return true;
    });
    visit.go("/");
  }

  private Optional<Invitation> invitation(Context ctx) {
    return database.read(
        Actor.guest(Cause.of(Cause.Source.WEB)),
        books -> books.invites().find(ctx.pathParam(CODE)));
  }

  private void show(Context ctx, Invitation invitation, Form form) {
    layout.show(
        ctx,
        "access/register.jte",
        Map.of("invitation", invitation, CODE, ctx.pathParam(CODE), "form", form));
  }

  private void useless(Context ctx) {
    ctx.status(HttpStatus.GONE);
    layout.show(
        ctx,
        "access/useless.jte",
        Map.of("sentence", layout.texts(ctx).text("web.register.useless")));
  }
}
