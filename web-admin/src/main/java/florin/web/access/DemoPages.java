package florin.web.access;

import florin.access.WebSession;
import florin.books.Database;
import florin.web.page.Sessions;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** In the demonstration anybody at this machine signs in as one of its people. */
public final class DemoPages {
  private final Database database;
  private final Sessions sessions;

  public DemoPages(Database database, Sessions sessions) {
    this.database = database;
    this.sessions = sessions;
  }

  public void play(Context ctx) {
    long person =
        ctx.formParamAsClass("person", Long.class).getOrThrow(e -> new BadRequestResponse());
    var member = database.system(p -> p.demo().member(person)).orElseThrow(NotFoundResponse::new);
    sessions.begin(ctx, member, false, WebSession.Method.DEMO);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }
}
